/** Where roll-in and roll-out go wrong, and where they do not: the three toy graphs of LOLS, Figure 3. */
import { describe, expect, it } from 'vitest';
import type { FeatureGraph } from '../../../src/searnn/featureGraph.ts';
import { EPSILON, LOLS_GRAPHS } from '../../../src/searnn/lolsGraphs.ts';
import { ROLL_OUT_KINDS } from '../../../src/searnn/policy.ts';
import { picks, play } from '../../support/graphPolicy.ts';

function graphOf(id: string): FeatureGraph {
  const found = LOLS_GRAPHS.find((named) => named.id === id);
  if (found === undefined) throw new Error(`no graph ${id}`);
  return found.graph;
}

const highestToken = (ties: number): number => ties - 1;

/** Costs of decoding after training, by who wins the ties of scores at s1 and at the leaf. */
async function outcomes({ cost }: Awaited<ReturnType<typeof play>>) {
  return {
    'first, first': await cost(picks(0, 0)),
    'first, second': await cost(picks(0, 1)),
    'second, first': await cost(picks(1, 0)),
    'second, second': await cost(picks(1, 1)),
  };
}
const always = (cost: number) => ({
  'first, first': cost,
  'first, second': cost,
  'second, first': cost,
  'second, second': cost,
});

describe('graph (a): the reference would mend the mistake that the model cannot', () => {
  const graph = graphOf('a');
  const both = { rollIn: 'reference', rollOut: 'reference' } as const;

  it('reference/reference, KL: a and b stay tied, s3 is untrained, and e (100) can follow', async () => {
    const trained = await play(graph, { ...both, objective: 'kl', costScale: 5 });
    expect(trained.weights.get('a')).toBe(trained.weights.get('b'));
    expect([trained.weights.get('e'), trained.weights.get('f')]).toEqual([0, 0]);
    expect(await outcomes(trained)).toEqual({ ...always(0), 'second, first': 100 });
  });

  it('reference/reference, LL: the tie of costs decides; won by a all is well', async () => {
    expect(await outcomes(await play(graph, { ...both, objective: 'll' }))).toEqual(always(0));
  });

  it('reference/reference, LL: won by b the untrained s3 is reached, and e (100) can follow', async () => {
    const trained = await play(graph, { ...both, objective: 'll', breakTie: highestToken });
    expect(await outcomes(trained)).toEqual({ ...always(0), 'first, first': 100, 'second, first': 100 });
  });

  it.each(['reference', 'mixed', 'learned'] as const)(
    'learned roll-in that falls into s3 trains it, roll-out %s: every outcome costs 0',
    async (rollOut) => {
      const settings = { rollIn: 'learned', rollOut, objective: 'll', breakTie: highestToken } as const;
      expect(await outcomes(await play(graph, { ...settings, pick: picks(1, 0) }))).toEqual(always(0));
    },
  );

  it('reference roll-in with learned roll-out sees that b leads to e, and avoids it though s3 stays untrained', async () => {
    const trained = await play(graph, { rollIn: 'reference', rollOut: 'learned', objective: 'll' });
    expect(trained.weights.get('e')).toBe(0);
    expect(await outcomes(trained)).toEqual(always(0));
  });
});

describe('graph (b): both branches look alike, so half of the time the model is where the reference never was', () => {
  const graph = graphOf('b');

  it.each(ROLL_OUT_KINDS)('reference roll-in never trains s3, whatever the roll-out: %s', async (rollOut) => {
    const trained = await play(graph, { rollIn: 'reference', rollOut, objective: 'kl', costScale: 5 });
    expect([trained.weights.get('e'), trained.weights.get('f')]).toEqual([0, 0]);
    expect(await outcomes(trained)).toEqual({ ...always(0), 'second, first': 100 });
  });

  it.each(ROLL_OUT_KINDS)(
    'learned roll-in that takes either branch trains both, roll-out %s',
    async (rollOut) => {
      let turn = 0;
      const pick = (tied: readonly number[], prefix: readonly number[]): number =>
        picks(prefix.length === 0 && turn++ % 2 === 0 ? 1 : 0, 0)(tied, prefix);
      const trained = await play(graph, { rollIn: 'learned', rollOut, objective: 'kl', costScale: 5, pick });
      expect(await outcomes(trained)).toEqual(always(0));
    },
  );
});

describe('graph (c): the reference is not optimal, and a deviation from it would pay', () => {
  const epsilon = EPSILON;
  const graph = graphOf('c');

  it.each(['ll', 'kl'] as const)(
    'reference roll-out keeps a, then d: 1 − ε, not locally optimal (%s)',
    async (objective) => {
      const settings = { rollIn: 'learned', rollOut: 'reference', objective, costScale: 8 } as const;
      expect(await outcomes(await play(graph, settings))).toEqual(always(1 - epsilon));
    },
  );

  it.each(['learned', 'mixed', 'mixed-states', 'focused'] as const)(
    '%s roll-out finds the deviation b, then d: cost 0',
    async (rollOut) => {
      const settings = { rollIn: 'learned', rollOut, objective: 'kl', costScale: 8 } as const;
      expect(await outcomes(await play(graph, settings))).toEqual(always(0));
    },
  );
});
