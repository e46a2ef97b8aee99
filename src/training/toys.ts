/** Plays the counter-examples of LOLS with all nine pairs of policies: what each is left with once it has learned. */
import { at } from '../base/assert.ts';
import { randomFromSeed, type RandomStream } from '../base/random.ts';
import type { PlayedGraph, PlayedUpdate, PlayedPair } from '../experiments/playedGraphs.ts';
import { POLICY_PAIRS, type PolicyPair } from '../experiments/policyPairs.ts';
import { contestantSchema } from '../experiments/settings.ts';
import { searnn } from '../methods/searnn.ts';
import { GraphPolicy, graphProblem, referencePath, type FeatureGraph } from '../searnn/featureGraph.ts';
import { LOLS_GRAPHS } from '../searnn/lolsGraphs.ts';
import type { YieldPoint } from '../searnn/policy.ts';
import { makeBatch, type Batch } from '../tasks/batch.ts';
import { vectorsOf } from '../tasks/packing.ts';

const UPDATES = 600;
const RATE = 0.2;
const KL = { objective: 'kl', costScale: 8 } as const;

/** Updates from one that is recorded to the next. */
const EVERY = 10;

/** All three graphs; some seconds. Ties of scores and of costs are drawn while training. */
export async function playToys(
  seed = 7,
  updates = UPDATES,
  yieldPoint: YieldPoint = () => Promise.resolve(),
): Promise<readonly PlayedGraph[]> {
  const played: PlayedGraph[] = [];
  for (const { id, graph } of LOLS_GRAPHS) {
    const pairs: PlayedPair[] = [];
    const random = randomFromSeed(seed).fork(id);
    for (const pair of POLICY_PAIRS) {
      pairs.push(await playPair(graph, pair, random, updates));
      await yieldPoint();
    }
    played.push({ id, pairs });
  }
  return played;
}

async function playPair(
  graph: FeatureGraph,
  pair: PolicyPair,
  random: RandomStream,
  updates: number,
): Promise<PlayedPair> {
  const policy = new GraphPolicy(graph);
  const batch = makeBatch(
    [{ index: 0, inputs: new Uint8Array(), targets: referencePath(graph) }],
    vectorsOf(0),
  );
  const settings = contestantSchema.parse({ ...pair, ...KL });
  const problem = graphProblem(graph);
  const winners = random.fork('winners');
  const recorded = [await playedUpdate(policy, graph, batch, 0, [0, 0])];
  const visits: [number, number] = [0, 0];
  for (let update = 0; update < updates; update++) {
    // One winner of ties for each depth and update, so that a roll-in and its roll-outs agree.
    policy.winner = (depth) => (winners.coin(0.5, update, depth) ? 1 : 0);
    const lesson = await searnn.teach(batch, {
      ...{ policy, problem, settings, random, update },
      ...{ yieldPoint: () => Promise.resolve(), now: () => 0, wantDetail: false, drops: false },
    });
    const path = await lesson.rollIn.tokens();
    // A table of weights has no softmax of its own, so that the slopes are given.
    policy.learn(path, lesson.dLogits ?? new Float32Array(4), RATE);
    lesson.rollIn.dispose();
    if (path[0] === 0) visits[0]++;
    else visits[1]++;
    const done = update + 1;
    if (done % EVERY === 0 || done === updates)
      recorded.push(await playedUpdate(policy, graph, batch, done, [...visits]));
  }
  const { least, most } = at(recorded, recorded.length - 1);
  return { pair, least, most, updates: recorded };
}

/** What the policy weighs and costs now. */
async function playedUpdate(
  policy: GraphPolicy,
  graph: FeatureGraph,
  batch: Batch,
  update: number,
  visits: [number, number],
): Promise<PlayedUpdate> {
  const costs: number[] = [];
  for (const first of [0, 1] as const)
    for (const second of [0, 1] as const) {
      policy.winner = (depth) => (depth === 0 ? first : second);
      const rollIn = await policy.rollIn(batch, Uint8Array.of(0, 0));
      const path = await rollIn.tokens();
      costs.push(at(graph.leaves, 2 * at(path, 0) + at(path, 1)));
    }
  return {
    ...{ update, weights: Object.fromEntries(policy.weights), visits },
    ...{ least: Math.min(...costs), most: Math.max(...costs) },
  };
}
