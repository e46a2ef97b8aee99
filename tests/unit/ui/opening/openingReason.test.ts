/** The three-minute question, answered by the words that the page opens with: why did SeaRNN move this, and what would MLE do? */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { at } from '../../../../src/base/assert.ts';
import { contestantNames } from '../../../../src/experiments/contestantName.ts';
import type { CellChoice } from '../../../../src/state/selection.ts';
import { reasonFor } from '../../../../src/ui/reasons/reasonFor.ts';
import { parseTrace } from '../../../../src/ui/opening/trace.ts';
import { sayOf } from '../../../../src/tasks/say.ts';
import { piecesOf } from '../../../../src/ui/reasons/why.ts';

const file = new URL('../../../../public/opening.json', import.meta.url);
const { report, settings, vocabulary, cell, token } = parseTrace(JSON.parse(readFileSync(file, 'utf8')));
const names = contestantNames(settings.contestants);

function told(who: string, choice: CellChoice): string {
  const view = at(report.views, names.indexOf(who));
  const contestant = at(settings.contestants, view.contestant);
  const counted = { cost: 'hamming', end: null } as const;
  const say = sayOf({ task: 'letters' });
  return piecesOf(
    reasonFor({ view, targets: report.word.targets, choice, contestant, name: who, counted, say }),
  )
    .map((piece) => (typeof piece === 'string' ? piece : at(vocabulary, piece.token)))
    .join('')
    .replaceAll('\u00A0', ' ');
}

test('the cell that the page opens at says what a letter leads to, what SeaRNN wants, and what MLE would want', () => {
  const truth = at(vocabulary, at(report.word.targets, cell));
  const line = told('SeaRNN', { cell, token });
  expect(line).toMatch(/leads to a word with(out mistakes| \d+ wrong letters?)/);
  expect(line).toMatch(
    /so SeaRNN wants .*\d+ % for it; the network gives it .*\d+ %: (raise|lower|leave) it\./,
  );
  expect(line).toMatch(
    new RegExp(
      `MLE would want 100 % for ${truth}, the true letter, whatever the costs: (raise|lower|leave) it\\.$`,
    ),
  );
});

test('every other cell of the opening word names both sides, too', () => {
  report.word.targets.forEach((letter, t) => {
    const line = told('SeaRNN', { cell: t, token: letter });
    expect(line).toContain('SeaRNN wants ');
    expect(line).toContain(`MLE would want 100 % for ${at(vocabulary, letter)}`);
    expect(told('MLE', { cell: t, token: letter })).toContain(`MLE wants ${at(vocabulary, letter)}`);
  });
});
