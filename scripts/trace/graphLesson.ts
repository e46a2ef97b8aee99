/** The lesson on graph (c) of LOLS, Figure 3: a reference that finishes hides what the model would make of a deviation. */
import { vectorsOf } from '../../src/tasks/packing.ts';
import { at } from '../../src/base/assert.ts';
import { randomFromSeed } from '../../src/base/random.ts';
import type { LessonTrace } from '../../src/experiments/lessonTrace.ts';
import { contestantSchema, defaultSettings } from '../../src/experiments/settings.ts';
import { searnnWith } from '../../src/methods/searnn.ts';
import { lowestToken } from '../../src/searnn/bestToken.ts';
import { GraphPolicy, graphProblem, referencePath } from '../../src/searnn/featureGraph.ts';
import { suboptimalReference } from '../../src/searnn/lolsGraphs.ts';
import { makeBatch } from '../../src/tasks/batch.ts';
import { writeWord } from '../../src/training/writeWord.ts';
import { viewWord, type Watched } from '../../src/training/watch.ts';

/** ε of the figure. */
const EPSILON = 0.1;
const GRAPH = suboptimalReference(EPSILON);
const UPDATES = 200;
const RATE = 0.2;
/** Nothing is read. */
const NOTHING = vectorsOf(0);
const yieldPoint = (): Promise<void> => Promise.resolve();

/** Learned roll-in, reference roll-out: trained until it does not move, then one more update. */
export async function graphLesson(): Promise<LessonTrace> {
  const own = contestantSchema.parse({
    method: 'searnn',
    rollIn: 'learned',
    rollOut: 'reference',
    objective: 'll',
  });
  const policy = new GraphPolicy(GRAPH);
  const word = { index: 0, inputs: new Uint8Array(0), targets: referencePath(GRAPH) };
  const batch = makeBatch([word], NOTHING);
  const method = searnnWith(lowestToken);
  const random = randomFromSeed(1);
  let updates = 0;
  const watched: Watched = {
    get updates() {
      return updates;
    },
    vocabularySize: 2,
    settings: own,
    teach: (taught, pause, { settings = own, wantDetail, random: stream }) =>
      method.teach(taught, {
        policy,
        problem: graphProblem(GRAPH),
        settings,
        random: stream,
        update: updates,
        yieldPoint: pause,
        now: () => 0,
        wantDetail,
        drops: false,
      }),
    write: async () => ({ tokens: (await writeWord(policy, word, NOTHING)).tokens, attention: null }),
  };
  const teach = async () => {
    const ways = { random: random.fork('probe'), wantDetail: true, drops: false };
    const lesson = await watched.teach(batch, yieldPoint, ways);
    if (lesson.dLogits === null) throw new Error('a table of weights is given its slopes');
    policy.learn(await lesson.rollIn.tokens(), lesson.dLogits, RATE);
    updates++;
    return { loss: await lesson.loss(), slopes: lesson.dLogits };
  };
  while (updates < UPDATES) await teach();
  const view = await viewWord(watched, 0, word, NOTHING, random, yieldPoint);
  const learned = { ...own, rollOut: 'learned' } as const;
  const { finished, cost, referenceOut } = await viewWord(watched, 0, word, NOTHING, random, yieldPoint, {
    settings: learned,
  });
  const read = async () => {
    const { tokens, chances } = await writeWord(policy, word, NOTHING);
    return { tokens: Uint8Array.from(tokens), chances };
  };
  const before = await read();
  const { loss, slopes } = await teach();
  const after = await read();
  return {
    title: 'A counter-example: why the reference must not always finish',
    note: `Two choices, a or b, then c or d; c and d weigh the same wherever they stand. The ends cost ac 1, ad ${1 - EPSILON}, bc ${1 + EPSILON}, bd 0. The reference takes a, then c. Finished by the reference, b looks dearer than a (${1 + EPSILON} against 1), so the update keeps a, though the model itself would go on with d and reach 0: the other side shows it. Learned or mixed roll-outs find the way. After LOLS (Chang et al. 2015), Figure 3c.`,
    settings: { ...defaultSettings, contestants: [own] },
    vocabulary: ['first', 'second'],
    names: [
      ['a', 'b'],
      ['c', 'd'],
    ],
    costs: 'leaves',
    cell: 0,
    word: { ...word, testIndex: 0, testCount: 1 },
    view: { ...view, origin: 'step', otherSide: { finished, cost, referenceOut } },
    before,
    after,
    loss,
    gradientNorm: Math.hypot(...Array.from(slopes, (_, i) => at(slopes, i))),
  };
}
