/** Requests of a page in a hurry: any of the protocol, in any order, with numbers that may mean nothing. */
import fc from 'fast-check';
import type { Settings } from '../../../src/experiments/settings.ts';
import { startOf } from '../../../src/experiments/atStart.ts';
import type { RequestName, Requests } from '../../../src/worker/protocol.ts';
import { smallSettings } from '../../support/engine.ts';
import { contestant, MLE, SEARNN } from '../../support/races.ts';
import type { RawPage } from '../../support/rawPage.ts';

/** What a page does next. */
export interface Deed {
  readonly told: string;
  /** Undefined where there is nothing to wait for, or nothing to send yet. */
  readonly act: (page: RawPage) => Promise<unknown> | undefined;
}

/** What it does next, and how long it waits after: for the answer, or so many turns of the event loop. */
export interface Step {
  readonly deed: Deed;
  readonly wait: 'answer' | number;
}

/** Networks of different sizes, so that what belongs to one cannot pass for another's. */
const RUNS: readonly Settings[] = [
  smallSettings(),
  smallSettings({ hidden: 6, seed: 5, optimiser: 'adam', learningRate: 0.01, contestants: [SEARNN] }),
  smallSettings({
    hidden: 5,
    split: 'by-writer',
    contestants: [MLE, contestant({ method: 'dagger' }), SEARNN],
  }),
  smallSettings({ hidden: 4, split: 'last-tenth', aligned: false }),
  smallSettings({ hidden: 7, heldOut: 0.1 }),
];
const BAD_RUNS: readonly Settings[] = [
  smallSettings({ batchSize: 0 }),
  smallSettings({ split: 'fold-3' }),
  smallSettings({ contestants: [{ ...SEARNN, cost: 'chunk-f1' }] }),
];

const testIndex = fc.oneof({ weight: 6, arbitrary: fc.nat(3) }, fc.constantFrom(-1, 0.5, 99_999, Number.NaN));
const contestantIndex = fc.oneof({ weight: 6, arbitrary: fc.nat(1) }, fc.constantFrom(-1, 9));
const timePoint = fc.oneof(fc.nat(4), fc.constantFrom(null, -1, 99_999));
const bothSides = fc.boolean();
const tokens = fc.oneof(
  fc.array(fc.integer({ min: -1, max: 8 }), { maxLength: 8 }),
  fc.constant([-1]),
  fc.constant([1, -1]),
);

/** A request that needs to know nothing. */
function asks<Name extends RequestName>(
  name: Name,
  params: fc.Arbitrary<Requests[Name]['params']>,
): fc.Arbitrary<Deed> {
  return params.map((asked) => ({
    told: `${name} ${fc.stringify(asked)}`,
    act: (page) => page.send(name, asked),
  }));
}

/** Told by what differs between them: the rest would fill a page. */
const configures: fc.Arbitrary<Deed> = fc.constantFrom(...RUNS, ...BAD_RUNS).map((settings) => ({
  told: `configure ${settings.contestants.length} of ${settings.hidden} units, ${settings.split}`,
  act: (page) => page.send('configure', { settings }),
}));

/** Settings in force with a few changed. */
const adjusts: fc.Arbitrary<Deed> = fc
  .oneof(
    fc.record({ learningRate: fc.constantFrom(0.5, 0.1, 0.02, -1) }),
    fc.record({ maxUpdates: fc.constantFrom(0, 1, 3, 8, 20) }),
    fc.record({ targetError: fc.constantFrom(0, 0.5, 1, 7) }),
    fc.record({ evaluationInterval: fc.constantFrom(1, 2, 5, 40), beam: fc.constantFrom(1, 2) }),
    fc.record({ seed: fc.constantFrom(3, 9) }),
  )
  .map((changes) => ({
    told: `adjust ${fc.stringify(changes)}`,
    act: (page) => (page.run ? page.send('adjust', { settings: changes }) : undefined),
  }));

/** A run that repeats another one, which was changed on the way. */
const repeats: fc.Arbitrary<Deed> = fc
  .tuple(
    fc.constantFrom(...RUNS),
    fc.array(fc.tuple(fc.nat(4), fc.constantFrom(0.25, 0.1, 0.03)), { minLength: 1, maxLength: 3 }),
  )
  .map(([settings, at]) => {
    const changes = at
      .toSorted(([a], [b]) => a - b)
      .map(([round, learningRate]) => ({
        updates: settings.contestants.map(() => round + 1),
        settings: { learningRate },
      }));
    const from = startOf(settings, changes);
    return {
      told: `repeat of ${settings.hidden} units, changed ${fc.stringify(at)}`,
      act: (page) => page.send('configure', { settings, from }),
    };
  });

/** A snapshot that was heard is sent back, to a run of the same settings or to whichever is in force. */
const restores: fc.Arbitrary<Deed> = fc
  .tuple(fc.nat(), fc.constantFrom('restore', 'configure'))
  .map(([which, name]) => ({
    told: `${name} from snapshot ${which}`,
    act: (page) => {
      const snapshot = page.snapshots[which % Math.max(1, page.snapshots.length)];
      if (!snapshot) return undefined;
      const { settings = smallSettings() } = snapshot;
      return name === 'restore'
        ? page.send('restore', { snapshot })
        : page.send('configure', { settings, from: snapshot });
    },
  }));

const shows: fc.Arbitrary<Deed> = fc.constantFrom('at once', 'late', 'now').map((when) => ({
  told: `shows frames ${when}`,
  act: (page) => {
    page.prompt = when === 'at once';
    if (when !== 'late') page.show();
    return undefined;
  },
}));

const pairs = Array.from({ length: 40 }, (_, i) => `a b c${i % 3}\tx y z${i % 3}\n`).join('');
const FILES = {
  'pairs.tsv': pairs,
  'bad.tsv': 'one column\n',
  'empty.txt': '',
  'letter.data': '1\ta\t-1\n',
} as const;

const nothing = fc.constant(null);
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: asks('play', fc.record({ speed: fc.constantFrom(0, 0, 0, 50, 1_000) })) },
  { weight: 4, arbitrary: asks('pause', nothing) },
  { weight: 4, arbitrary: asks('advance', nothing) },
  { weight: 3, arbitrary: configures },
  { weight: 2, arbitrary: repeats },
  { weight: 4, arbitrary: adjusts },
  { weight: 3, arbitrary: restores },
  { weight: 2, arbitrary: asks('snapshot', nothing) },
  { weight: 4, arbitrary: shows },
  { weight: 1, arbitrary: asks('acknowledge', fc.record({ seq: fc.integer({ min: -1, max: 40 }) })) },
  { weight: 2, arbitrary: asks('visibility', fc.record({ hidden: fc.boolean() })) },
  { weight: 3, arbitrary: asks('watch', fc.record({ testIndex: fc.oneof(testIndex, nothing), bothSides })) },
  {
    weight: 2,
    arbitrary: asks('lookBack', fc.record({ timePoint: timePoint.map(Number), testIndex, bothSides })),
  },
  {
    weight: 2,
    arbitrary: asks(
      'goOn',
      fc.record({ timePoint, testIndex, forced: tokens.map((t) => Int32Array.from(t)) }),
    ),
  },
  {
    weight: 1,
    arbitrary: asks(
      'writeOwn',
      fc.record({
        inputs: fc.oneof(
          tokens.map((t) => Uint16Array.from(t)),
          fc.integer({ min: 0, max: 30 }).map((n) => new Uint8Array(n)),
        ),
      }),
    ),
  },
  { weight: 1, arbitrary: asks('sampleWords', nothing) },
  { weight: 1, arbitrary: asks('writeSample', fc.record({ timePoint })) },
  { weight: 1, arbitrary: asks('recover', fc.record({ timePoint })) },
  { weight: 1, arbitrary: asks('examine', nothing) },
  { weight: 1, arbitrary: asks('stopExamining', nothing) },
  { weight: 1, arbitrary: asks('counterfactual', fc.record({ testIndex, contestant: contestantIndex })) },
  { weight: 1, arbitrary: asks('record', fc.record({ testIndex, contestant: contestantIndex })) },
  { weight: 1, arbitrary: asks('runFile', fc.record({ full: fc.boolean() })) },
  { weight: 1, arbitrary: asks('checkpoint', fc.record({ kept: fc.constant(null) })) },
  {
    weight: 1,
    arbitrary: asks('openCheckpoint', fc.record({ file: fc.constant(new Blob(['no checkpoint'])) })),
  },
  {
    weight: 1,
    arbitrary: asks(
      'saveWeights',
      fc.record({
        ...{ contestant: contestantIndex, which: fc.constantFrom('last', 'chosen') },
        kept: fc.constant(null),
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: asks(
      'findWeights',
      fc.record({ file: fc.constant(new Blob(['no weights'])), name: fc.constant('a.safetensors') }),
    ),
  },
  {
    weight: 1,
    arbitrary: asks(
      'compose',
      fc.record({
        word: fc.constantFrom('', 'cab', 'zzz', 'é😀'),
        writer: fc.constantFrom(null, 0, -1, 7.5),
        variation: fc.nat(2),
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: asks(
      'loadBuiltIn',
      fc.record({ data: fc.constantFrom('built-in', 'toy'), base: fc.constant('') }),
    ),
  },
  {
    weight: 2,
    arbitrary: asks(
      'loadFile',
      fc.constantFrom(...Object.entries(FILES)).map(([name, text]) => ({ name, file: new Blob([text]) })),
    ),
  },
  { weight: 1, arbitrary: asks('stopLoading', nothing) },
  { weight: 1, arbitrary: asks('stopBench', nothing) },
  {
    weight: 1,
    arbitrary: asks('boot', fc.record({ override: fc.constant('cpu'), kernels: fc.constant('fused') })),
  },
);

/** What a page in a hurry does. */
export const deeds: fc.Arbitrary<Step[]> = fc.array(
  fc
    .record({ deed, wait: fc.oneof(fc.constant('answer' as const), fc.constant(0), fc.nat(30)) })
    .map((step) => ({
      ...step,
      [fc.toStringMethod]: () => `${step.deed.told}, then waits ${step.wait}`,
    })),
  { minLength: 4, maxLength: 40 },
);
