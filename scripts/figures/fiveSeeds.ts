/** Five seeds of MLE, LL and KL: trained and drawn by the command line, and the table that the README shows of their run files. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { encodeKeptLink } from '../../src/experiments/link.ts';
import { openingSettings } from '../../src/experiments/presets.ts';
import { resultOf, type Result } from '../../src/experiments/results.ts';
import { decodeRunFile } from '../../src/experiments/runFile.ts';
import { seedTables } from '../../src/experiments/seedTable.ts';
import type { Settings } from '../../src/experiments/settings.ts';
import { printedTables } from '../../src/headless/printedTables.ts';
import { spreadOf, type Spread } from '../../src/statistics/spread.ts';
import { arithmeticNow, type Arithmetic } from './duelTable.ts';
import { markdownTable } from './markedTable.ts';

const ROOT = new URL('../../', import.meta.url);
const FOLDER = new URL('docs/five-seeds/', ROOT);
const MADE = new URL('docs/five-seeds.json', ROOT);
const DRAWING = new URL('docs/five-seeds.svg', ROOT);
/** Of the drawing, mm: two columns. */
const WIDTH = 174;

/** Nothing was chosen on them. */
const SEEDS = [21, 22, 23, 24, 25];
const UPDATES = 1_000;

/** The default duel, with LL beside KL. */
export function threeWays(): Settings {
  const [mle, kl] = openingSettings.contestants;
  if (mle === undefined || kl === undefined) throw new Error('The default duel has two contestants.');
  return { ...openingSettings, contestants: [mle, { ...kl, objective: 'll' }, kl] };
}

/** The run files, in the order of their seeds; from the project's folder. */
export const fiveSeedsFiles = (): readonly string[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => `docs/five-seeds/${name}`);

export const fiveSeeds = (): readonly Result[] =>
  fiveSeedsFiles().map((file) => {
    const run = decodeRunFile(readFileSync(new URL(file, ROOT), 'utf8'));
    if (run.altered) throw new Error(`${file} was changed after it was written.`);
    return resultOf(run);
  });

/** What the figures were made with; with anything else they are made anew. */
export const fiveSeedsArithmetic = (): Arithmetic =>
  // Written by `npm run figures`.
  (JSON.parse(readFileSync(MADE, 'utf8')) as { readonly arithmetic: Arithmetic }).arithmetic;

const percent = (share: number): string => (100 * share).toFixed(2);
const meanText = ({ mean, sd }: Spread): string => `${percent(mean)} ± ${percent(sd ?? NaN)}`;

/** A row for each contestant, and what the exact test says of every two. */
export function fiveSeedsTable(results: readonly Result[]): string {
  const [table, another] = seedTables(results);
  if (table === undefined || another !== undefined) throw new Error('The runs must be of one kind.');
  const rows = table.rows.map(({ name, updates, bySeed, spread }, i) => {
    const wrong = results.map(({ contestants }) => contestants[i]?.wordError ?? NaN);
    return [
      ...[
        name,
        updates.map((count) => count.toLocaleString('en-GB')).join(', '),
        [...bySeed.keys()].join(', '),
      ],
      ...[meanText(spread), `${percent(spread.least)} … ${percent(spread.most)}`, meanText(spreadOf(wrong))],
    ];
  });
  const head = ['', 'updates', 'seeds', 'letters wrong, %', 'least … most', 'words with any mistake, %'];
  const told = printedTables(results).flatMap(({ notes }) => notes.map((note) => `- ${note}`));
  return [markdownTable([head, ...rows]), told.join('\n')].join('\n\n');
}

/** The command line, as its users start it. @throws Error where it fails */
function searnn(words: readonly string[]): void {
  const program = fileURLToPath(new URL('scripts/searnn.js', ROOT));
  const { status } = spawnSync(process.execPath, [program, ...words], {
    ...{ cwd: fileURLToPath(ROOT), stdio: ['ignore', 'ignore', 'inherit'] },
  });
  if (status !== 0) throw new Error(`searnn ${words[0] ?? ''} ended with ${String(status)}.`);
}

/** Trains all seeds anew: nine minutes on one core of a busy machine. */
export function trainFiveSeeds(): void {
  const place = fileURLToPath(new URL('.cache/five-seeds/', ROOT));
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  searnn([
    ...['train', '--link', encodeKeptLink(threeWays()), '--duel', '--steps', String(UPDATES)],
    ...['--seeds', SEEDS.join(','), '--jobs', '1', '--threads', '1', '--out', `${place}run.json`],
  ]);
  mkdirSync(FOLDER, { recursive: true });
  for (const seed of SEEDS)
    copyFileSync(`${place}run.seed${seed}.json`, new URL(`run.seed${seed}.json`, FOLDER));
  writeFileSync(MADE, `${JSON.stringify({ arithmetic: arithmeticNow() }, null, 1)}\n`);
}

/** Draws their curves. */
export const drawFiveSeeds = (): void =>
  searnn([
    ...['export', ...fiveSeedsFiles(), '--svg', fileURLToPath(DRAWING), '--width', String(WIDTH), '--force'],
  ]);
