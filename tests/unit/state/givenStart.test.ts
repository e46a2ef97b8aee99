/** Which contestants of a run that is begun again have the weights of a file. */
import { expect, test } from 'vitest';
import { contestantSchema, defaultSettings, type Settings } from '../../../src/experiments/settings.ts';
import { startAgain, type Given } from '../../../src/state/givenStart.ts';

const [mle, crf, svm] = (['mle', 'crf', 'svm'] as const).map((method) => contestantSchema.parse({ method }));
const settingsOf = (...contestants: (typeof mle)[]): Settings => ({
  ...defaultSettings,
  contestants: contestants.flatMap((each) => each ?? []),
});

const done = { updates: 0, seconds: 0, decoderCells: 0, rollOuts: 0, moments: [] };
const network = { ...done, weights: Float32Array.of(1, 2) };
const chain = { ...done, weights: Float32Array.of(0) };
const record = { contestants: [{ updates: 0, seconds: 0, curve: [], evaluations: [] }], events: [] };
const given = {
  ...{ file: 'a.safetensors', chain },
  from: { runId: 0, contestants: [network], settings: settingsOf(mle), record },
} as unknown as Given;

test('all networks have them, and linear chains their own', () => {
  const wanted = settingsOf(crf, mle, svm, mle);
  const plan = startAgain(given, wanted);
  expect(plan?.settings).toBe(wanted);
  expect(plan?.from?.settings).toBe(wanted);
  expect(plan?.from?.contestants).toEqual([chain, network, chain, network]);
  expect(plan?.from?.record.contestants).toHaveLength(4);
});

test('none has them where the network is another one, and where there is no network nothing is given', () => {
  const wanted = settingsOf(mle);
  expect(startAgain(given, { ...wanted, hidden: wanted.hidden + 1 })).toBeNull();
  expect(startAgain(given, { ...settingsOf(mle, crf), hidden: wanted.hidden + 1 })).toBeNull();
  expect(startAgain(given, { ...wanted, learningRate: wanted.learningRate / 2 })?.from).toBeDefined();
  expect(startAgain(given, settingsOf(crf))).toEqual({ settings: settingsOf(crf) });
});
