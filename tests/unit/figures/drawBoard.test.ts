/** The board as drawn is the board as counted: its charts, read back by their frames, are the numbers that go out beside it. */
import { describe, expect, it } from 'vitest';
import { policyBoards } from '../../../src/experiments/policyBoard.ts';
import { gridRows } from '../../../src/experiments/policyGrid.ts';
import { contestantSchema, defaultSettings } from '../../../src/experiments/settings.ts';
import { boardCsv, type BoardFigure } from '../../../src/figures/boardFigure.ts';
import { drawBoard } from '../../../src/figures/drawBoard.ts';
import { PRINT_WIDTHS } from '../../../src/figures/sheet.ts';
import { TASK_NAMES, TASKS } from '../../../src/tasks/tasks.ts';
import { sayOf } from '../../../src/tasks/say.ts';
import { boardFigure, shownBoard } from '../../../src/ui/library/board.ts';
import { runFile } from '../../support/libraryRuns.ts';

const KL = contestantSchema.parse({ method: 'searnn', rollIn: 'learned', rollOut: 'mixed' });

/** Two rows of the three, with three seeds. */
function figureOf(say = sayOf({ task: 'letters' })): BoardFigure {
  const runs = [1, 2, 3].flatMap((seed) =>
    gridRows({ ...defaultSettings, seed }, KL)
      .slice(0, 2)
      .map((settings) => {
        const run = runFile(settings, 8);
        return {
          ...run,
          contestants: run.contestants.map((each, place) => ({
            ...each,
            evaluations: [0, 2, 4, 6, 8].flatMap((update) =>
              (update === 8 ? (['sample', 'all'] as const) : (['sample'] as const)).map((words) => ({
                ...{ update, examples: update, decoderCells: update, seconds: update, wordError: 1, words },
                letterError: 0.8 / (1 + update) + place / 50 + seed / 100,
              })),
            ),
          })),
        };
      }),
  );
  const [board] = policyBoards(
    runs.map((run, i) => ({ name: `run ${i}`, run })),
    { axis: 'updates', band: 'sd' },
  );
  if (board === undefined) throw new Error('two rows are a board');
  return boardFigure(say, shownBoard(say, board));
}

/** Commas within quotes part nothing. */
const rowsOf = (csv: string) =>
  csv
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((cell) => cell.replaceAll('"', '')));

describe('a board for a paper', () => {
  it.each(PRINT_WIDTHS)('draws what its file says, %d mm wide', (width) => {
    const figure = figureOf();
    const svg = drawBoard(figure, width);
    const frames = [
      ...svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)" fill="none"/g),
    ].map(([, ...numbers]) => numbers.map(Number));
    expect(frames).toHaveLength(9);
    const rows = rowsOf(boardCsv(figure));
    const drawn = [...svg.matchAll(/<g data-line="([^"]*)">.*?data-part="mean" d="([^"]*)"/g)];
    expect(drawn).toHaveLength(6);
    const [[from, to], [low, high]] = [figure.x.bounds, figure.y.bounds];
    drawn.forEach(([, name = '', d = ''], i) => {
      const [x = 0, y = 0, w = 1, h = 1] = frames[i] ?? [];
      const points = [...d.matchAll(/[ML]([-\d.]+) ([-\d.]+)/g)].map(([, px, py]) => [
        from + ((Number(px) - x) / w) * (to - from),
        100 * (low + (1 - (Number(py) - y) / h) * (high - low)),
      ]);
      const told = rows.filter((row) => row[3] === name && row[5] === 'line');
      // The first test stands above the chart: the line begins where it comes into it.
      expect(points.length).toBeGreaterThan(2);
      expect(told).toHaveLength(5);
      for (const [at = 0, value = 0] of points.slice(1)) {
        const row = told.find((each) => Math.abs(Number(each[7]) - at) < 0.05);
        expect(Math.abs(Number(row?.[8]) - value)).toBeLessThan(0.01 * 100 * (high - low));
      }
    });
  });

  it('says the mean at the end, its spread and its seeds', () => {
    const figure = figureOf();
    const rows = rowsOf(boardCsv(figure)).filter((row) => row[5]?.endsWith('at the end') === true);
    expect(rows).toHaveLength(18);
    const [mean, sd, n] = rows;
    expect(Number(mean?.[8])).toBeCloseTo(100 * (0.8 / 9 + 0.02), 9);
    expect(Number(sd?.[8])).toBeCloseTo(1, 9);
    expect(n?.slice(7)).toEqual(['8', '3', '']);
    const svg = drawBoard(figure, PRINT_WIDTHS[1]);
    expect(svg).toContain('>10.89 ± 1.00<');
    expect(svg).toContain('n = 3');
    // The last row was not tried.
    expect(svg.match(/not tried/g)).toHaveLength(3);
    expect(svg).toContain('✓');
  });

  it('is true for every task', () => {
    for (const task of TASK_NAMES) {
      const figure = figureOf(sayOf({ task }));
      expect(figure.note, task).not.toMatch(/\{\$|undefined/);
      expect(TASKS[task]).toBeDefined();
    }
  });
});
