/** The cell that the sandbox copies: whose it is, and how its word is called. */
import { expect, it } from 'vitest';
import { contestantSchema } from '../../../../src/experiments/settings.ts';
import type { TableView } from '../../../../src/experiments/reports.ts';
import { sourceOf } from '../../../../src/ui/sandbox/source.ts';
import { sayOf } from '../../../../src/tasks/say.ts';

const viewOf = (contestant: number): TableView => ({
  ...{ contestant, update: 1, origin: 'probe' as const },
  ...{ decoded: new Uint8Array(3), rollIn: new Uint8Array(3), finished: new Uint8Array(18) },
  ...{ tried: new Uint8Array(6), cost: new Float32Array(6), target: new Float32Array(6) },
  ...{ push: new Float32Array(6), model: new Float32Array(6) },
  ...{ referenceIn: new Uint8Array(3), referenceOut: new Uint8Array(9) },
});

it('is of the first contestant that learns from costs, and its word is written as words are', () => {
  const contestants = (['mle', 'searnn'] as const).map((method) => contestantSchema.parse({ method }));
  const names = ['MLE', 'SeaRNN'];
  const targets = Uint8Array.from([0, 1, 0]);
  const source = sourceOf(
    sayOf({ task: 'translation' }),
    [viewOf(0), viewOf(1)],
    contestants,
    names,
    { targets },
    ['ofte', 'li'],
    1,
  );
  expect(source).toMatchObject({ name: 'SeaRNN', word: 'ofte li ofte', truth: 1, cell: 1 });
});
