/** Random words as contestants see them, for tests of what the page makes of them. */
import fc from 'fast-check';
import type { TableView, WatchReport } from '../../../src/experiments/reports.ts';
import { defaultSettings } from '../../../src/experiments/settings.ts';
import type { RecordedTrace } from '../../../src/ui/opening/trace.ts';

/** A table written by hand: rows of costs and probabilities per cell; NaN costs mark what was not tried. */
export function tableOf(parts: {
  readonly costs: readonly (readonly number[])[];
  readonly model?: readonly (readonly number[])[];
  readonly target?: readonly (readonly number[])[];
  /** Finished word of (t, a), by `t a`; the others are all zeros. */
  readonly finished?: Readonly<Record<string, readonly number[]>>;
  readonly referenceIn?: boolean;
  readonly referenceOut?: boolean;
}): TableView {
  const { costs } = parts;
  const [T, V] = [costs.length, costs[0]?.length ?? 0];
  const tried = Uint8Array.from(costs.flat(), (cost) => (Number.isNaN(cost) ? 0 : 1));
  const uniform = Array.from(tried, (each) => each / V);
  const finished = new Uint8Array(T * V * T);
  for (const [key, word] of Object.entries(parts.finished ?? {})) {
    const [t = 0, a = 0] = key.split(' ').map(Number);
    finished.set(word, (t * V + a) * T);
  }
  const target = Float32Array.from(parts.target?.flat() ?? uniform);
  const model = Float32Array.from(parts.model?.flat() ?? uniform);
  return {
    contestant: 0,
    update: 400,
    origin: 'step',
    decoded: new Uint8Array(T),
    rollIn: new Uint8Array(T),
    tried,
    cost: Float32Array.from(costs.flat()),
    target,
    push: model.map((p, i) => p - (target[i] ?? NaN)),
    model,
    finished,
    referenceIn: new Uint8Array(T).fill(Number(parts.referenceIn ?? false)),
    referenceOut: afterCells(T, parts.referenceOut ?? false),
  };
}

/** One answer for all positions after a cell [T × T]. */
function afterCells(T: number, byReference: boolean): Uint8Array {
  return Uint8Array.from({ length: T * T }, (_, i) => Number(byReference && i % T > Math.floor(i / T)));
}

const alphabet = Array.from('abcdefghijklmnopqrstuvwxyz');

function arbitraryView(contestant: number, T: number, V: number): fc.Arbitrary<TableView> {
  const tokens = (length: number) => fc.uint8Array({ minLength: length, maxLength: length, max: V - 1 });
  const fractions = fc.array(fc.integer({ min: 0, max: T }), { minLength: T * V, maxLength: T * V });
  return fc
    .record({
      decoded: tokens(T),
      rollIn: tokens(T),
      tried: fc.uint8Array({ minLength: T * V, maxLength: T * V, max: 1 }),
      wrong: fractions,
      model: fractions,
      target: fractions,
      push: fractions,
      finished: tokens(T * V * T),
      referenceIn: fc.uint8Array({ minLength: T, maxLength: T, max: 1 }),
      referenceOut: fc
        .uint8Array({ minLength: T * T, maxLength: T * T, max: 1 })
        .map((coins) => coins.map((coin, i) => (i % T > Math.floor(i / T) ? coin : 0))),
      update: fc.nat(5000),
    })
    .map(({ wrong, model, target, push, ...rest }) => {
      const where = (list: readonly number[], untried: number): Float32Array =>
        Float32Array.from(list, (value, i) => (rest.tried[i] === 1 ? value / T : untried));
      return {
        ...rest,
        contestant,
        origin: 'probe' as const,
        cost: where(wrong, NaN),
        model: where(model, 0),
        target: where(target, 0),
        push: where(push, 0.5).map((value) => 2 * value - 1),
      };
    });
}

/** Words of 1 … 6 letters over 2 … 5 tokens, seen by two contestants. */
export const arbitraryReport: fc.Arbitrary<WatchReport> = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 2, max: 5 }))
  .chain(([T, V]) =>
    fc.record({
      word: fc.record({
        index: fc.nat(99),
        testIndex: fc.nat(9),
        testCount: fc.constant(10),
        inputs: fc.uint8Array({ minLength: T * 128, maxLength: T * 128, max: 1 }),
        targets: fc.uint8Array({ minLength: T, maxLength: T, max: V - 1 }),
      }),
      views: fc.tuple(arbitraryView(0, T, V), arbitraryView(1, T, V)),
    }),
  );

/** The same with settings and vocabulary: the default duel. */
export const arbitraryTrace: fc.Arbitrary<RecordedTrace> = arbitraryReport.map((report) => {
  const V = (report.views[0]?.tried.length ?? 0) / report.word.targets.length;
  return {
    settings: defaultSettings,
    vocabulary: alphabet.slice(0, V),
    sources: null,
    report,
    update: 400,
    cell: 0,
    token: 0,
  };
});
