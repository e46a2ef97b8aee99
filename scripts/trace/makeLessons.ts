/**
 * Makes `public/lessons/*.json`, the lessons that the page ships: trains MLE and SeaRNN under three pairs of policies
 * from the same start in the default duel, and records one update of each on the opening word; and a counter-example
 * on a small graph. `npm run make:lessons`
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { at } from '../../src/base/assert.ts';
import { writeLesson, type LessonTrace } from '../../src/experiments/lessonTrace.ts';
import { openingSettings } from '../../src/experiments/presets.ts';
import { startBackend } from '../../src/headless/backend.ts';
import { loadData, wantedData } from '../../src/headless/loadData.ts';
import { OPENING_WORD } from '../../src/state/watch.ts';
import { createRace } from '../../src/training/race.ts';
import { createPing, createYieldPoint } from '../../src/training/yielding.ts';
import { graphLesson } from './graphLesson.ts';
import { RECORDED_UPDATE, tellingCell } from './tellingWord.ts';

const say = (text: string): void => void process.stderr.write(`${text}\n`);

const [mle, duellist] = [at(openingSettings.contestants, 0), at(openingSettings.contestants, 1)];
const searnn = (rollIn: 'reference' | 'learned', rollOut: 'reference' | 'mixed') => ({
  ...duellist,
  rollIn,
  rollOut,
});

const LESSONS = [
  {
    name: 'mle',
    own: mle,
    note: 'Teacher forcing: the true letters are rolled in, nothing is tried, and every cell wants its true letter, whatever the others would cost.',
  },
  {
    name: 'reference-reference',
    own: searnn('reference', 'reference'),
    note: 'The reference rolls in and finishes every word by copying the truth: each wrong letter costs the same, and the model never sees its own mistakes. This is label smoothing by another name.',
  },
  {
    name: 'learned-reference',
    own: searnn('learned', 'reference'),
    note: 'The model rolls in with its own letters, mistakes included; the reference finishes. It learns what to write after a mistake, but not what its own letters lead to.',
  },
  {
    name: 'learned-mixed',
    own: searnn('learned', 'mixed'),
    note: 'The policies that the paper recommends: the model rolls in, and a coin decides who finishes. Where the model finishes, a wrong letter costs what it really leads to.',
  },
] as const;

function write(name: string, lesson: LessonTrace): void {
  const text = writeLesson(lesson);
  writeFileSync(new URL(`../../public/lessons/${name}.json`, import.meta.url), text);
  say(`${name}: ${text.length} characters, telling cell ${lesson.cell + 1}`);
}

mkdirSync(new URL('../../public/lessons/', import.meta.url), { recursive: true });
await startBackend('wasm');
const data = await loadData(wantedData(openingSettings), say);
const settings = { ...openingSettings, contestants: LESSONS.map(({ own }) => own) };
const race = createRace(settings, data);
const yieldPoint = createYieldPoint(createPing(), () => false);
while (race.round < RECORDED_UPDATE) await race.advance(yieldPoint);
const records = [];
for (const i of LESSONS.keys()) records.push(await race.record(OPENING_WORD, i, yieldPoint));
// All start at the cell where the search, as the paper recommends it, wants something else than MLE: so they compare.
const told = at(records, records.length - 1);
const cell = tellingCell(told.view, told.word.targets)?.cell ?? Math.floor(told.word.targets.length / 2);
for (const [i, { name, own, note }] of LESSONS.entries()) {
  const recorded = at(records, i);
  const { word, view } = recorded;
  const letters = Array.from(word.targets, (token) => at(data.vocabulary, token)).join('');
  const title = `${own.method === 'mle' ? 'MLE' : `SeaRNN, ${own.rollIn}/${own.rollOut}`}: “${letters}” after ${RECORDED_UPDATE.toLocaleString('en-GB')} updates`;
  // The hue of the method on the page: MLE is the first contestant, SeaRNN the second.
  const contestant = own.method === 'mle' ? 0 : 1;
  write(name, {
    ...recorded,
    view: { ...view, contestant },
    title,
    note,
    settings: { ...settings, contestants: own.method === 'mle' ? [own] : [LESSONS[0].own, own] },
    vocabulary: data.vocabulary,
    costs: 'letters',
    cell,
  });
}
race.dispose();
write('lols', await graphLesson());
