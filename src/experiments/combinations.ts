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
import type { CharacterSides, TaskName } from '../tasks/task.ts';
import { BUILT_IN } from '../tasks/tasks.ts';
import { SETTINGS_ADVICE } from '../text/en/settingsAdvice.ts';
import { sayOf, sayOfAny, type Say } from '../tasks/say.ts';
import { plain } from '../text/numbers.ts';
import { named } from '../text/tell.ts';

const ADVICE = SETTINGS_ADVICE;

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
  /** Absent where no side is cut into characters. */
  readonly characters?: CharacterSides | undefined;
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
const sayFor = (facts: DataFacts | null): Say => (facts === null ? sayOfAny : sayOf(facts));

function splitAdvice({ data, split }: Settings, facts: DataFacts | null): Advice[] {
  const say = sayFor(facts);
  const offered = facts?.splitIds ?? (data === 'own' ? null : BUILT_IN[data].splits);
  // Which splits a file offers is not known before it is read.
  if (offered === null || offered.includes(split)) return [];
  const told = { setting: fieldTitle(sharedField('split'), say), split, offered: offered.join(', ') };
  const sentence =
    data === 'own'
      ? say(ADVICE.splitOfOwn, told)
      : say(ADVICE.splitOfBuiltIn, { ...told, data: named(BUILT_IN[data].name) });
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
            say(ADVICE.noPixels, {
              setting: fieldTitle(contestantField('method'), say),
              method: each.method,
            }),
          ),
        ]
      : []),
    ...(isUsed(each, 'cost') && effectiveSettings(each).cost === 'chunk-f1' && !facts.chunks
      ? [
          error(
            contestant,
            ['cost'],
            say(ADVICE.noChunks, { setting: fieldTitle(contestantField('cost'), say) }),
          ),
        ]
      : []),
  ]);
  if (!aligned || !facts.ends) return own;
  const sentence = say(ADVICE.notAligned, { setting: fieldTitle(sharedField('aligned'), say) });
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
  const sentence = say(ADVICE.noNetwork, { settings: titles });
  return [{ level: 'hint', contestant: null, fields, sentence }];
}

function sharedAdvice(say: Say, settings: Settings): Advice[] {
  const { optimiser, learningRate, dropout, contestants } = settings;
  if (contestants.every(({ method }) => isChainMethod(method))) return networklessAdvice(say, settings);
  const advice: Advice[] = [];
  const hint = (fields: Advice['fields'], sentence: string) =>
    advice.push({ level: 'hint', contestant: null, fields, sentence });
  if (optimiser === 'adam' && learningRate > 0.05)
    hint(['optimiser', 'learningRate'], say(ADVICE.adamDiverges, { rate: plain(learningRate) }));
  if (optimiser === 'sgd' && learningRate < 0.01)
    hint(['optimiser', 'learningRate'], say(ADVICE.sgdIsSlow, { rate: plain(learningRate) }));
  if (dropout > 0.5) hint(['dropout'], say(ADVICE.muchDropout, { share: plain(dropout) }));
  return advice;
}

/** On an objective that hardly begins without an optimiser that evens out how steep it is. */
function slowStartAdvice(say: Say, { optimiser, contestants }: Settings): Advice[] {
  if (optimiser === 'adam') return [];
  const sentence = say(ADVICE.slowStart);
  return contestants.flatMap((own, contestant): Advice[] =>
    isUsed(own, 'tokens') && effectiveSettings(own).objective === 'expectedCost'
      ? [{ level: 'hint', contestant, fields: ['optimiser', 'learningRate'], sentence }]
      : [],
  );
}

/** What a temperature comes to with so many tokens, where that is next to nothing or a lot. */
function temperatureHint(say: Say, temperature: number, vocabularySize: number): string | null {
  const share = replacedShare({ temperature, vocabularySize });
  if (share < 0.0001) return say(ADVICE.coldDraws, { temperature: plain(temperature) });
  if (share < 0.3) return null;
  return say(ADVICE.hotDraws, {
    temperature: plain(temperature),
    tokens: vocabularySize,
    share: Math.round(100 * share),
  });
}

/** What copying the truth before and after the cell comes to, by objective, on letters with all of them tried: messages. */
const COPIES_ARE: Readonly<Partial<Record<ContestantSettings['objective'], string>>> = ADVICE.copies;

function contestantAdvice(contestant: ContestantSettings, index: number, facts: DataFacts | null): Advice[] {
  const advice: Advice[] = [];
  const hint = (fields: readonly ContestantField[], sentence: string) =>
    advice.push({ level: 'hint', contestant: index, fields, sentence });
  const say = sayFor(facts);
  const { rollIn, rollOut, objective, costScale, tokens, tokenCount } = contestant;
  if (facts && isUsed(contestant, 'tokenCount') && tokenCount >= facts.vocabularySize)
    hint(
      ['tokens', 'tokenCount'],
      say(ADVICE.allTried, {
        setting: fieldTitle(contestantField('tokenCount'), say),
        ...{ count: String(tokenCount), tokens: String(facts.vocabularySize) },
      }),
    );
  // L2 wants scores, not a distribution, and needs a small α.
  const soft = OBJECTIVE_INFO[objective].wants === 'soft' && objective !== 'l2';
  if (isUsed(contestant, 'costScale') && soft && costScale <= 10)
    hint(['costScale'], say(ADVICE.flatTarget, { alpha: plain(costScale) }));
  if (facts && isUsed(contestant, 'temperature')) {
    const sentence = temperatureHint(say, contestant.temperature, facts.vocabularySize);
    if (sentence !== null) hint(['temperature'], sentence);
  }
  if (isUsed(contestant, 'chainDecay') && contestant.chainDecay >= 0.001)
    hint(
      ['chainDecay'],
      say(ADVICE.chainDecay, {
        setting: fieldTitle(contestantField('chainDecay'), say),
        decay: plain(contestant.chainDecay),
      }),
    );
  const copies = rollIn === 'reference' && rollOut === 'reference' && tokens === 'all';
  const sameAs = COPIES_ARE[objective];
  if (isUsed(contestant, 'rollOut') && copies && sameAs !== undefined)
    hint(['rollIn', 'rollOut', 'objective'], say(sameAs));
  for (const { fields, sentence } of policyHints(say, contestant, facts?.longest ?? null))
    hint(fields, sentence);
  if (isUsed(contestant, 'objective') && objective === 'l2' && costScale > 5)
    hint(['objective', 'costScale'], say(ADVICE.steepL2, { score: plain(costScale / 2) }));
  return advice;
}

function twinAdvice(say: Say, contestants: readonly ContestantSettings[]): Advice[] {
  return contestants.flatMap((contestant, index): Advice[] => {
    const twin = contestants.slice(0, index).findIndex((other) => sameContestant(other, contestant));
    if (twin < 0) return [];
    const sentence = say(ADVICE.twins, { one: twin + 1, other: index + 1 });
    return [{ level: 'hint', contestant: index, fields: [], sentence }];
  });
}

/** All advice on settings that are each in range, errors first. */
export function adviceOn(settings: Settings, facts: DataFacts | null): readonly Advice[] {
  const all = [
    ...splitAdvice(settings, facts),
    ...dataAdvice(settings, facts),
    ...sharedAdvice(sayFor(facts), settings),
    ...slowStartAdvice(sayFor(facts), settings),
    ...settings.contestants.flatMap((contestant, i) => contestantAdvice(contestant, i, facts)),
    ...twinAdvice(sayFor(facts), settings.contestants),
  ];
  return [...all.filter(({ level }) => level === 'error'), ...all.filter(({ level }) => level === 'hint')];
}

/** @throws PlaygroundError `bad-setting` when a combination cannot run, one sentence per error. */
export function assertRunnable(settings: Settings, facts: DataFacts | null): void {
  const errors = adviceOn(settings, facts).filter(({ level }) => level === 'error');
  if (errors.length > 0)
    throw new PlaygroundError('bad-setting', errors.map(({ sentence }) => sentence).join(' '));
}
