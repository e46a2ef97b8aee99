/** The default duel shows what it is there for: soon after Play the verdict says that SeaRNN leads, and by how much. */
import { expect, it } from 'vitest';
import { at } from '../../src/base/assert.ts';
import { openingSettings } from '../../src/experiments/presets.ts';
import type { Evaluation } from '../../src/experiments/reports.ts';
import { verdictOf } from '../../src/experiments/verdict.ts';
import { startBackend } from '../../src/headless/backend.ts';
import { loadData, wantedData } from '../../src/headless/loadData.ts';
import { createRace } from '../../src/training/race.ts';
import { createPing, createYieldPoint } from '../../src/training/yielding.ts';
import { sayOf } from '../../src/tasks/say.ts';

const say = sayOf({ task: 'letters' });

it('SeaRNN is said to lead by at least 3 points after 200 updates', { timeout: 120_000 }, async () => {
  await startBackend('wasm');
  const settings = { ...openingSettings, seed: 2 };
  const race = createRace(settings, await loadData(wantedData(settings), () => undefined));
  const yieldPoint = createYieldPoint(createPing(), () => false);
  const evaluations: Evaluation[] = [];
  for (;;) {
    if (race.evaluationDue()) evaluations.push(...(await race.evaluate('sample', yieldPoint)));
    if (race.round >= 200) break;
    await race.advance(yieldPoint);
  }
  race.dispose();
  const [mle, searnn] = [at(evaluations, evaluations.length - 2), at(evaluations, evaluations.length - 1)];
  expect(mle.letterError - searnn.letterError).toBeGreaterThan(0.03);
  const verdict = verdictOf(say, evaluations, settings.contestants);
  expect(verdict).toMatchObject({
    kind: 'lead',
    sentence: expect.stringMatching(/^SeaRNN leads MLE by .* on 672 test words after 200 updates/) as unknown,
  });
});
