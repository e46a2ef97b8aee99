/** Every sentence for every task and method: no hole is left, no noun is another task's, nothing is claimed that the method's record denies. */
import { describe, expect, test } from 'vitest';
import { choiceLabel } from '../../../src/experiments/choiceLabel.ts';
import { adviceOn, type DataFacts } from '../../../src/experiments/combinations.ts';
import { METHOD_IDS, type MethodId } from '../../../src/experiments/contestants.ts';
import { fieldHelp } from '../../../src/experiments/fieldHelp.ts';
import { contestantFields, sharedFields } from '../../../src/experiments/fieldList.ts';
import type { LessonTrace } from '../../../src/experiments/lessonTrace.ts';
import { METHODS } from '../../../src/experiments/methods.ts';
import { newContestant } from '../../../src/experiments/methodSettings.ts';
import { OBJECTIVE_IDS } from '../../../src/experiments/objectiveList.ts';
import { pairInForce, POLICY_PAIRS } from '../../../src/experiments/policyPairs.ts';
import { defaultSettings, type ContestantSettings } from '../../../src/experiments/settings.ts';
import { settingLines } from '../../../src/experiments/settingsText.ts';
import { METHOD_SUMMARIES, OBJECTIVE_SUMMARIES } from '../../../src/experiments/summaries.ts';
import { theoryOf } from '../../../src/experiments/theory.ts';
import { helpText } from '../../../src/headless/help.ts';
import { EVALUATE_HELP } from '../../../src/headless/evaluateOptions.ts';
import { REPRODUCE_HELP } from '../../../src/headless/reproduceOptions.ts';
import type { TaskName } from '../../../src/tasks/task.ts';
import { TASK_NAMES, TASKS } from '../../../src/tasks/tasks.ts';
import { ENGLISH } from '../../../src/text/english.ts';
import { COST_TABLE } from '../../../src/text/en/costTable.ts';
import { CURVES } from '../../../src/text/en/curves.ts';
import { TERMS } from '../../../src/text/en/terms.ts';
import { THEATRE } from '../../../src/text/en/theatre.ts';
import { sayOf, type SpokenOf } from '../../../src/tasks/say.ts';
import { linesOf } from '../../../src/ui/formula/lines.ts';
import { lossInWords } from '../../../src/ui/formula/lossInWords.ts';
import { leadingPlaces, workedCell } from '../../../src/ui/formula/workedCell.ts';
import { reasonFor } from '../../../src/ui/reasons/reasonFor.ts';
import { originSentence } from '../../../src/ui/reasons/origin.ts';
import { LAYERS } from '../../../src/state/selection.ts';
import { explain } from '../../../src/ui/theatre/explain.ts';
import { questionAt } from '../../../src/ui/theatre/questions.ts';
import { LEVELS, stepsOf } from '../../../src/ui/theatre/steps.ts';
import { learners } from '../../../src/ui/transport/statusSentence.ts';
import { coinSentence } from '../../../src/ui/tree/sides.ts';
import { lessonOf } from '../../support/lessonFiles.ts';
import { dataReport, runReport } from '../../support/runReports.ts';

/** What each task alone has a word for. */
const NOUNS = ['letter', 'word', 'symbol', 'sentence', 'tag', 'digit', 'character'];

/** Facts about one task, which say of which; other meanings of the same words. */
const FIXED = [
  /\b(?:[Oo]n|for) letters\b|(?:built-in|paper’s) letters\b/g,
  // What there is to choose from.
  /words in handwriting.*rows of digits[^;.]*/g,
  /By writer: known words.*a row of digits\./g,
  /fewer-words.*your file|letters, [\d,]+ words/g,
  /^rows of digits$|have no chunk tags/g,
  // F1 is of the chunks of a sentence, whatever else is written.
  /the finished sentence’s chunks/g,
];

/** Messages that are said whatever is learned, of what one task has, and say so. */
const OF_ANOTHER = [
  // The paper's tables, a task each.
  /^(?:letters|letter error|edits by symbol|The paper’s figures are for the Kassel letters: .*)$/,
  /^How many (?:edits the written text still needs|letters of the test words are read wrongly).*$/,
  // Kinds of files.
  /(?:Kassel letter data \(|can only be read as pairs of sentences|letters take no file)/,
  /^chunk F1 needs tags such as B-NP, I-NP and O, which these data do not have/,
  // The page's counter-examples are graphs with letters on their edges.
  /choices with the same letter|^The word is a path through a small graph\./,
  // What is drawn or typed for letters alone, and the default duel.
  /^A word of one’s own has .* pixels|MLE read more whole words|to read handwritten words, or another task/,
  // Figures and characters of a file's text.
  /match(?:es)? to the last digit\.$|^a text of at (?:most|least) .* characters?$/,
];

/** What is spoken of: data of each task, and sentences that are cut into characters. */
const SPOKEN: readonly (SpokenOf & { readonly task: TaskName })[] = [
  ...TASK_NAMES.map((task) => ({ task })),
  { task: 'translation', characters: { read: true, written: true } },
];

const foreignTo = ({ task, characters }: SpokenOf & { readonly task: TaskName }): RegExp => {
  const { unit, sequence, source } = TASKS[task];
  const own = characters ? ['character', sequence.one] : [unit.one, sequence.one, source.one];
  return new RegExp(`\\b(?:${NOUNS.filter((noun) => !own.includes(noun)).join('|')})s?\\b`, 'i');
};

const plain = (sentence: string): string => FIXED.reduce((rest, fact) => rest.replace(fact, ''), sentence);

function check(spoken: (typeof SPOKEN)[number], sentences: readonly string[]): void {
  expect(sentences.length).toBeGreaterThan(0);
  const foreign = foreignTo(spoken);
  const faults = sentences.filter(
    (sentence) => /[{}]|undefined|NaN|null|\[object/.test(sentence) || foreign.test(plain(sentence)),
  );
  expect(faults).toEqual([]);
}

const factsOf = ({ task, characters }: (typeof SPOKEN)[number]): DataFacts => ({
  ...{ task, characters, splitIds: ['last-tenth'], vocabularySize: 11, longest: 9 },
  ...{ ends: task === 'spelling' || task === 'translation', readsTokens: task !== 'letters' },
  chunks: TASKS[task].views.brackets,
});

/** Settings in which much is advised against. */
const odd = (own: ContestantSettings): ContestantSettings => ({
  ...own,
  ...{ rollOut: 'focused', focusSteps: 30, tokens: 'topk', tokenCount: 64 },
  ...{ costScale: 1, temperature: 0.9, rollInMix: 1, rollInSchedule: 'constant', cost: 'chunk-f1' },
});

/** A lesson as if this method had learned by it, on this task. */
function lessonFor(
  name: string,
  { task, characters }: (typeof SPOKEN)[number],
  method: MethodId,
): LessonTrace {
  const lesson = lessonOf(name);
  const contestants = lesson.settings.contestants.map((own) =>
    own.method === 'searnn' && method === 'searnn' ? own : { ...own, ...newContestant(method) },
  );
  const vocabulary = lesson.vocabulary.map((_, a) => `⟨${a}⟩`);
  const reads = task === 'letters' ? {} : { sourceVocabulary: ['⟨x⟩'] };
  return { ...lesson, ...reads, task, characters, vocabulary, settings: { ...lesson.settings, contestants } };
}

const stepsTold = (trace: LessonTrace): readonly string[] =>
  LEVELS.flatMap((level) =>
    stepsOf(trace, level).flatMap((step) => [explain(trace, step), questionAt(trace, step)?.text ?? '']),
  );

describe.each(SPOKEN)('on $task $characters', (data) => {
  const say = sayOf(data);

  test('forms, help, terms and titles speak the task’s words', () => {
    const fields = [...sharedFields, ...contestantFields];
    check(data, [
      ...fields.flatMap((field) => [
        ...[say(field.meta.label), say(fieldHelp(field.name)), say(field.meta.unit ?? '–')],
        ...(field.kind === 'choice' ? field.options.map((option) => say(choiceLabel(field, option))) : []),
      ]),
      ...OBJECTIVE_IDS.map((id) => say(OBJECTIVE_SUMMARIES[id])),
      ...POLICY_PAIRS.map(({ rollIn, rollOut }) => say(theoryOf(rollIn, rollOut).sentence)),
      ...Object.values(TERMS.texts).flatMap(({ title, text, paper }) => [say(title), say(text), paper]),
      ...LAYERS.map((layer) => say(COST_TABLE.layers[layer].help)),
      ...Object.values(CURVES.axisHelp).map((help) => say(help)),
      ...Object.values(THEATRE.phases).map((title) => say(title)),
    ]);
  });

  describe.each(METHOD_IDS)('%s', (method) => {
    const own = newContestant(method);
    const { aims, costNote, learner, pair, prefix, searches } = METHODS[method];

    test('summary, advice, status and settings speak the task’s words', () => {
      const contestants = [own, odd(own), { ...own, rollIn: 'reference' } as const];
      const advised = [false, true].flatMap((aligned) =>
        adviceOn({ ...defaultSettings, aligned, contestants }, factsOf(data)),
      );
      check(data, [
        say(METHOD_SUMMARIES[method]),
        ...advised.map(({ sentence }) => sentence),
        learners(runReport(1, { contestants }, { ...dataReport(data.task), characters: data.characters })),
        ...settingLines(say, { ...defaultSettings, contestants: [own] }).flatMap(({ label, value }) => [
          label,
          value,
        ]),
      ]);
    });

    test('a note says what its costs are where it looks at none, and only there', () => {
      expect(costNote === null).toBe(searches);
      const { view } = lessonOf('learned-mixed');
      const said = originSentence(say, view, method);
      check(data, [said]);
      expect(/ignores|compares whole/.test(said)).toBe(!searches);
    });

    test('it has one of the nine pairs only where one is in force', () => {
      const used = pairInForce({ ...own, rollIn: 'learned', rollOut: 'mixed' });
      expect(used === null).toBe(pair === null);
      if (pair === 'truth') expect(used).toEqual({ rollIn: 'reference', rollOut: 'reference' });
      if (method === 'raml' || learner === 'chain') expect(used).toBeNull();
    });

    test.each(['reference-reference', 'learned-mixed'])('the lesson %s claims what is so', (name) => {
      if (learner === 'chain') return;
      const trace = lessonFor(name, data, method);
      const said = stepsTold(trace);
      check(data, said);
      const all = said.join('\n');
      // RAML's target is drawn, whatever the truth is.
      expect(all.includes(say('wants the true {$unit},'))).toBe(aims === 'truth');
      expect(all.includes(say('wants the drawn {$unit},'))).toBe(aims === 'drawn');
      expect(/tries nothing|rolls nothing out/.test(all)).toBe(!searches);
      if (prefix === 'drawn')
        expect(all).not.toMatch(/teacher forcing|reference writes|(?<!So far the )model writes/);
    });

    test('the formula of a cell, in words, with every objective', () => {
      const { view, cell, vocabulary } = lessonFor('learned-mixed', data, method);
      const objectives =
        searches && Object.keys(METHODS[method].fixes).length === 0 ? OBJECTIVE_IDS : [own.objective];
      const said = objectives.flatMap((objective) => {
        const worked = workedCell(view, cell, { ...own, objective });
        const lines = linesOf(say, worked, leadingPlaces(worked, 0, 4), (token) => vocabulary[token] ?? '?');
        return [lossInWords(say, worked), ...lines.map(({ spoken }) => spoken)];
      });
      check(data, said);
      const all = said.join('\n');
      expect(all.includes('Cost above the cheapest')).toBe(searches);
      expect(all.includes(say('all on the true {$unit}'))).toBe(!searches && aims !== 'drawn');
      expect(all.includes(say('all on the drawn {$unit}'))).toBe(aims === 'drawn');
      expect(/No cost is in it|of the whole/.test(all)).toBe(!searches);
    });

    test('why a cell moves, and who finishes it', () => {
      const { view, word, cell, vocabulary } = lessonFor('learned-mixed', data, method);
      const counted = { cost: 'hamming', end: null } as const;
      const reasons = vocabulary.map((_, token) =>
        reasonFor({
          ...{ view, targets: word.targets, choice: { cell, token }, contestant: own },
          ...{ name: 'X', counted, say },
        }),
      );
      check(data, [...reasons, coinSentence(say, view, own, cell)]);
      const wantsTruth = reasons.join('\n').includes(say(', the true {$unit}, whatever it costs'));
      expect(wantsTruth).toBe(aims === 'truth');
    });
  });
});

/** Tables of what one task alone has, or that say of which task each message is. */
const OF_ONE_TASK: readonly (keyof typeof ENGLISH)[] = [
  ...(['ownWord', 'glyphs', 'letterData', 'spellingFiles', 'taggedFiles', 'pairFiles'] as const),
  ...(['speed', 'speedRun', 'speedReport', 'taskTexts', 'builtInNames', 'splits'] as const),
  ...(['fileFormats', 'fileFaults', 'understood', 'presetNames', 'presetSummaries', 'lessonTexts'] as const),
];

/** Messages, and all that is told of each with numbers and with names in its holes. */
function* messagesIn(entry: object): Generator<string> {
  for (const inner of Object.values(entry) as readonly (string | object)[])
    if (typeof inner === 'string') yield inner;
    else yield* messagesIn(inner);
}

const everyMessage = Object.entries(ENGLISH)
  .filter(([name]) => !OF_ONE_TASK.some((one) => one === name))
  .flatMap(([, table]) => [...messagesIn(table)]);

/** Every choice that a message has: of numbers and of keys. */
function toldWith(data: SpokenOf, message: string): readonly string[] {
  const holes = Array.from(message.matchAll(/\{\s?(?:NUMBER\()?\$(\w+)/g), ([, name]) => name ?? '');
  const keys = Array.from(message.matchAll(/\[(\w+)\]/g), ([, key]) => key ?? '');
  const say = sayOf(data) as (message: string, values: Readonly<Record<string, string | number>>) => string;
  return [1, 2, ...(message.includes('NUMBER(') ? [] : ['⟨x⟩']), ...keys].map((value) =>
    say(
      message,
      // What the task fills in itself comes from the task.
      Object.fromEntries(holes.filter((name) => !OWN_HOLES.has(name)).map((name) => [name, value])),
    ),
  );
}

const OWN_HOLES = new Set([
  ...['unit', 'units', 'Unit', 'Units', 'source', 'sources', 'reads', 'wasRead', 'misread'],
  ...['sequence', 'sequences', 'Sequence', 'Sequences'],
]);

test.each(SPOKEN)('every message of the table can be said of $task $characters', (data) => {
  expect(everyMessage.length).toBeGreaterThan(800);
  const told = everyMessage.flatMap((message) => toldWith(data, message));
  check(
    data,
    told.filter((message) => !OF_ANOTHER.some((fact) => fact.test(message))),
  );
});

test('the command line’s help is of every task', () => {
  for (const text of [helpText(), EVALUATE_HELP, REPRODUCE_HELP]) expect(text).not.toMatch(/\{\$|undefined/);
  // Presets, before the settings, are of one task each.
  const [, settings = ''] = helpText().split('  --data <');
  const rest = plain(settings.replaceAll(/\s+/g, ' '));
  expect(rest).toContain('cells per sequence');
  expect(rest).not.toMatch(/(?<!-)\b(?:letter|word)s?\b/);
});
