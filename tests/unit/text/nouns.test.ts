/** No sentence names what only one task has: the task fills its own nouns into holes. What is true of letters alone says so. */
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';

const ROOT = new URL('../../../', import.meta.url).pathname;

/** Files of what only letters have, or one task, and what that is. */
const OF_ONE_TASK = new Map([
  ['src/text/en/ownWord.ts', 'letters are drawn and typed there'],
  ['src/text/en/glyphs.ts', 'drawn letters'],
  ['src/training/readLetters.ts', 'files of letters'],
  ['src/text/en/speed.ts', 'the bench reads letters'],
  ['src/text/en/speedRun.ts', 'the bench reads letters'],
  ['src/text/en/speedReport.ts', 'the bench reads letters'],
  ['src/training/bench/words.ts', 'the bench reads letters'],
  ...['taskTexts', 'builtInNames', 'splits', 'fileFormats', 'fileFaults', 'understood'].map(
    (name) => [`src/text/en/${name}.ts`, 'each is said of one task'] as const,
  ),
  ...['letterData', 'spellingFiles', 'taggedFiles', 'pairFiles', 'lessonTexts'].map(
    (name) => [`src/text/en/${name}.ts`, 'it is all of one task'] as const,
  ),
]);

/** Facts about letters, or about a task that has words, which say so; names that files keep; other meanings. */
const FIXED = [
  /\b(?:[Oo]n|for) letters\b/g,
  /(?:built-in|paper’s|Kassel) letters?\b/g,
  /^(?:letters, [\d,]+ words|the built-in 432 words)$/,
  // Presets: each is of one task.
  /^MLE against SeaRNN on [\d,]+ words, .*$/,
  /^Which words of a sentence belong together: .*$/,
  /^English into a made-up language .*$/,
  /words in handwriting|By writer: known words in unknown hands/g,
  // The paper's first task, and the default duel.
  /^How many letters of the test words are read wrongly\. .*$/,
  /^letter error$/,
  /read handwritten words|MLE read more whole words/g,
  // The page's counter-examples are graphs with letters on their edges.
  /choices with the same letter|The word is a path through a small graph\./g,
  /letters take no file of their own/g,
  /were still misread after/g,
  // What the pencil draws.
  /^A word of one’s own has \{\$given\} pixels, .*$/,
  /<letters \| spelling|\[letters\]/g,
  // Sets of an examination, whose names seed its draws.
  /^(?:training|held-out|test|probed) words$/,
];

const NOUN = /(?<![\w$<-])(?:letters?|words?|misread)(?![\w-]|\.data)/i;

/** Their nouns are others. */
const OTHER_LANGUAGE = /^(?:text\/)?(?:de|languages)\//;

/** Whether a text is one that people read: more than a name or a key. */
const isSaid = (text: string): boolean => /\s/.test(text.trim());

function* saidIn(file: string): Generator<{ readonly line: number; readonly text: string }> {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const texts: { line: number; text: string }[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    const literal =
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node) ||
      ts.isJsxText(node);
    if (literal)
      texts.push({ line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, text: node.text });
    ts.forEachChild(node, look);
  };
  look(source);
  yield* texts;
}

const files = ['text', 'ui', 'state', 'headless', 'experiments', 'worker', 'training'].flatMap((folder) =>
  readdirSync(`${ROOT}src/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !OTHER_LANGUAGE.test(name))
    .map((name) => `src/${folder}/${name}`),
);

test.each(files.filter((file) => !OF_ONE_TASK.has(file)))('%s', (file) => {
  const found = [...saidIn(`${ROOT}${file}`)].filter(({ text }) => {
    const rest = FIXED.reduce((left, fact) => left.replace(fact, ''), text);
    return isSaid(text) && NOUN.test(rest);
  });
  expect(found).toEqual([]);
});
