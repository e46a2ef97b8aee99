/** What settings mean together: combinations that cannot run, and hints about ones that do little or nothing. */
import { PlaygroundError } from '../base/errors.ts';
import { replacedShare } from '../searnn/drawnWords.ts';
import { isChainMethod } from './contestants.ts';
import { contestantField, sharedField } from './fieldList.ts';
import { fieldTitle } from './fieldText.ts';
import { isUsed, sameContestant } from './fieldUse.ts';
import { effectiveSettings } from './methodSettings.ts';
import { OBJECTIVE_INFO } from './objectiveList.ts';
import { policyHints } from './policyAdvice.ts';
import {
  defaultSettings,
  type ContestantField,
  type ContestantSettings,
  type Settings,
  type SharedField,
} from './settings.ts';
import type { TaskName } from '../tasks/task.ts';
import { BUILT_IN } from '../tasks/tasks.ts';
import { sayOf, sayOfAny, type Say } from '../text/say.ts';

/** What is known of the data when advice is asked for; null before they are loaded. */
export interface DataFacts {
  readonly splitIds: readonly string[];
  readonly vocabularySize: number;
  /** Letters of the longest word. */
  readonly longest: number;
  /** A token ends sequences, so that what is written may be longer or shorter than what is read. */
  readonly ends: boolean;
  /** What is read are tokens, not pixels. */
  readonly readsTokens: boolean;
  readonly task: TaskName;
  /** What is written are tags of chunks. */
  readonly chunks: boolean;
}

/** One piece of advice. An `error` cannot run; a `hint` runs, but the reader may not have meant it. */
export interface Advice {
  readonly level: 'error' | 'hint';
  /** Position of the contestant that it is about, or null for shared settings. */
  readonly contestant: number | null;
  readonly fields: readonly (SharedField | ContestantField)[];
  readonly sentence: string;
}

/** Before the data are loaded nobody knows what is learned. */
const sayFor = (facts: DataFacts | null): Say => (facts === null ? sayOfAny : sayOf(facts.task));

function splitAdvice({ data, split }: Settings, facts: DataFacts | null): Advice[] {
  const say = sayFor(facts);
  const offered = facts?.splitIds ?? (data === 'own' ? null : BUILT_IN[data].splits);
  // A file may have any split but by writer: it does not tell who wrote what.
  if (offered ? offered.includes(split) : split !== 'by-writer') return [];
  const which = data === 'own' ? 'your file' : `the built-in data (${BUILT_IN[data].name})`;
  const allowed = offered
    ? `offer${data === 'own' ? 's' : ''} ${offered.join(', ')}`
    : 'offers by-type and its folds, levels of noise, or its last tenth';
  const sentence = `${fieldTitle(sharedField('split'), say)} is ${split}, but ${which} ${allowed}.`;
  return [{ level: 'error', contestant: null, fields: ['data', 'split'], sentence }];
}

/** On what these data do not have: pixels for chains, chunks for their F1, a source cell for every token. */
function dataAdvice({ aligned, contestants }: Settings, facts: DataFacts | null): Advice[] {
  if (facts === null) return [];
  const say = sayFor(facts);
  const error = (contestant: number | null, fields: Advice['fields'], sentence: string): Advice => ({
    level: 'error',
    contestant,
    fields,
    sentence,
  });
  const own = contestants.flatMap((each, contestant): Advice[] => [
    ...(isChainMethod(each.method) && facts.readsTokens
      ? [
          error(
            contestant,
            ['method'],
            `${fieldTitle(contestantField('method'), say)} is ${each.method}, but linear chains need pixels, and these data have none.`,
          ),
        ]
      : []),
    ...(isUsed(each, 'cost') && effectiveSettings(each).cost === 'chunk-f1' && !facts.chunks
      ? [
          error(
            contestant,
            ['cost'],
            `${fieldTitle(contestantField('cost'), say)} is chunk-f1, but these data have no chunk tags.`,
          ),
        ]
      : []),
  ]);
  if (!aligned || !facts.ends) return own;
  const sentence = `${fieldTitle(sharedField('aligned'), say)} is on, but what is written may be longer or shorter than what is read. Turn it off and try attention.`;
  return [error(null, ['aligned'], sentence), ...own];
}

/** The shared settings that only networks look at. */
const NETWORK_FIELDS = [
  'recurrentCell',
  'hidden',
  'embedding',
  'aligned',
  'bidirectional',
  'attention',
  'attentionUnits',
  'inputFeeding',
  'layers',
  'dropout',
  'optimiser',
  'learningRate',
  'clipNorm',
] as const satisfies readonly SharedField[];

/** On settings of the network that were changed where nobody trains one. */
function networklessAdvice(say: Say, settings: Settings): Advice[] {
  const fields = NETWORK_FIELDS.filter((name) => settings[name] !== defaultSettings[name]);
  if (fields.length === 0) return [];
  const titles = fields.map((name) => fieldTitle(sharedField(name), say)).join(', ');
  const sentence = `No contestant trains a network, so these change nothing: ${titles}.`;
  return [{ level: 'hint', contestant: null, fields, sentence }];
}

function sharedAdvice(say: Say, settings: Settings): Advice[] {
  const { optimiser, learningRate, dropout, contestants } = settings;
  if (contestants.every(({ method }) => isChainMethod(method))) return networklessAdvice(say, settings);
  const advice: Advice[] = [];
  const hint = (fields: Advice['fields'], sentence: string) =>
    advice.push({ level: 'hint', contestant: null, fields, sentence });
  if (optimiser === 'adam' && learningRate > 0.05)
    hint(
      ['optimiser', 'learningRate'],
      `Adam with a learning rate of ${learningRate} usually diverges; 0.001 … 0.01 is usual.`,
    );
  if (optimiser === 'sgd' && learningRate < 0.01)
    hint(
      ['optimiser', 'learningRate'],
      `SGD with a learning rate of ${learningRate} is very slow; 0.5 works on letters.`,
    );
  if (dropout > 0.5)
    hint(
      ['dropout'],
      `With dropout ${dropout} lessons are computed with less than half of the units; 0.2 … 0.5 is usual.`,
    );
  return advice;
}

/** On an objective that hardly begins without an optimiser that evens out how steep it is. */
function slowStartAdvice({ optimiser, contestants }: Settings): Advice[] {
  if (optimiser === 'adam') return [];
  const sentence =
    'Expected cost hardly begins with SGD, its gradient being as small as the chance of what is true: at rate 0.5, 85 % of the built-in letters were still misread after 4,000 updates, whether the model or the truth rolled in. Adam at 0.003 came to 25 %, and to 24 % with the truth rolling in first (mixed by cell, mix 1, inverse sigmoid).';
  return contestants.flatMap((own, contestant): Advice[] =>
    isUsed(own, 'tokens') && effectiveSettings(own).objective === 'expectedCost'
      ? [{ level: 'hint', contestant, fields: ['optimiser', 'learningRate'], sentence }]
      : [],
  );
}

/** What a temperature comes to with so many tokens, where that is next to nothing or a lot. */
function temperatureHint(say: Say, temperature: number, vocabularySize: number): string | null {
  const share = replacedShare({ temperature, vocabularySize });
  if (share < 0.0001)
    return say('With τ {$temperature} hardly any {$unit} is replaced: this is MLE.', {
      temperature: String(temperature),
    });
  if (share < 0.3) return null;
  return say(
    'With τ {$temperature} and {$tokens} tokens {$share} % of the {$units} are replaced. On the built-in letters 47 % cost 4 to 5 points of test error after 4,000 updates; 3 % (τ 0.15) cost none.',
    { temperature: String(temperature), tokens: vocabularySize, share: Math.round(100 * share) },
  );
}

/** What copying the truth before and after the cell comes to, by objective, on letters with all of them tried. */
const COPIES_ARE: Readonly<Partial<Record<ContestantSettings['objective'], string>>> = {
  ll: 'On letters reference/reference with LL gives exactly the same numbers as MLE.',
  kl: 'On letters reference/reference with KL is MLE with label smoothing.',
};

function contestantAdvice(contestant: ContestantSettings, index: number, facts: DataFacts | null): Advice[] {
  const advice: Advice[] = [];
  const hint = (fields: readonly ContestantField[], sentence: string) =>
    advice.push({ level: 'hint', contestant: index, fields, sentence });
  const say = sayFor(facts);
  const { rollIn, rollOut, objective, costScale, tokens, tokenCount } = contestant;
  if (facts && isUsed(contestant, 'tokenCount') && tokenCount >= facts.vocabularySize)
    hint(
      ['tokens', 'tokenCount'],
      `${fieldTitle(contestantField('tokenCount'), say)} is ${tokenCount}, but there are only ${facts.vocabularySize} tokens: all are tried.`,
    );
  // L2 wants scores, not a distribution, and needs a small α.
  const soft = OBJECTIVE_INFO[objective].wants === 'soft' && objective !== 'l2';
  if (isUsed(contestant, 'costScale') && soft && costScale <= 10)
    hint(
      ['costScale'],
      say(
        'With α {$alpha} the target hardly prefers cheap {$units}, and learning failed where it was measured; 50 works on letters.',
        { alpha: String(costScale) },
      ),
    );
  if (facts && isUsed(contestant, 'temperature')) {
    const sentence = temperatureHint(say, contestant.temperature, facts.vocabularySize);
    if (sentence !== null) hint(['temperature'], sentence);
  }
  if (isUsed(contestant, 'chainDecay') && contestant.chainDecay >= 0.001)
    hint(
      ['chainDecay'],
      `${fieldTitle(contestantField('chainDecay'), say)} of ${contestant.chainDecay} keeps the chain from learning: on the paper’s letters 0.001 cost 2 to 4 points of test error and 0.01 9 to 13; 0.00001 works.`,
    );
  const copies = rollIn === 'reference' && rollOut === 'reference' && tokens === 'all';
  const sameAs = COPIES_ARE[objective];
  if (isUsed(contestant, 'rollOut') && copies && sameAs !== undefined)
    hint(['rollIn', 'rollOut', 'objective'], sameAs);
  for (const { fields, sentence } of policyHints(say, contestant, facts?.longest ?? null))
    hint(fields, sentence);
  if (isUsed(contestant, 'objective') && objective === 'l2' && costScale > 5)
    hint(
      ['objective', 'costScale'],
      `L2 asks for scores of up to ${costScale / 2}: with α above 5 its gradients are mostly cut by the clip norm. Try 2.`,
    );
  return advice;
}

function twinAdvice(contestants: readonly ContestantSettings[]): Advice[] {
  return contestants.flatMap((contestant, index): Advice[] => {
    const twin = contestants.slice(0, index).findIndex((other) => sameContestant(other, contestant));
    if (twin < 0) return [];
    const sentence = `Contestants ${twin + 1} and ${index + 1} have the same settings and the same start, so their curves coincide.`;
    return [{ level: 'hint', contestant: index, fields: [], sentence }];
  });
}

/** All advice on settings that are each in range, errors first. */
export function adviceOn(settings: Settings, facts: DataFacts | null): readonly Advice[] {
  const all = [
    ...splitAdvice(settings, facts),
    ...dataAdvice(settings, facts),
    ...sharedAdvice(sayFor(facts), settings),
    ...slowStartAdvice(settings),
    ...settings.contestants.flatMap((contestant, i) => contestantAdvice(contestant, i, facts)),
    ...twinAdvice(settings.contestants),
  ];
  return [...all.filter(({ level }) => level === 'error'), ...all.filter(({ level }) => level === 'hint')];
}

/** @throws PlaygroundError `bad-setting` when a combination cannot run, one sentence per error. */
export function assertRunnable(settings: Settings, facts: DataFacts | null): void {
  const errors = adviceOn(settings, facts).filter(({ level }) => level === 'error');
  if (errors.length > 0)
    throw new PlaygroundError('bad-setting', errors.map(({ sentence }) => sentence).join(' '));
}
