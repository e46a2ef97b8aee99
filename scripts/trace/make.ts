/**
 * Makes `public/opening.json`, the recorded update that the page opens with: trains the default duel on the built-in
 * words and writes how every contestant then sees the most telling test word. `npx tsx scripts/trace/make.ts`
 */
import { writeFileSync } from 'node:fs';
import { at } from '../../src/base/assert.ts';
import type { WatchReport } from '../../src/experiments/reports.ts';
import { defaultSettings } from '../../src/experiments/settings.ts';
import { startBackend } from '../../src/headless/backend.ts';
import { loadData } from '../../src/headless/loadData.ts';
import { createRace } from '../../src/training/race.ts';
import { createPing, createYieldPoint } from '../../src/training/yielding.ts';
import { writeTrace } from '../../src/ui/opening/trace.ts';
import { tellingCell, tellingScore } from './tellingWord.ts';

/** Early enough that costs still differ, late enough that words are half read. */
const UPDATES = 400;
/** So many test words are looked at. */
const CANDIDATES = 800;

const say = (text: string): void => void process.stderr.write(`${text}\n`);

await startBackend('wasm');
const data = await loadData({ builtIn: 'built-in' }, say);
const race = createRace(defaultSettings, data);
const yieldPoint = createYieldPoint(createPing(), () => false);
while (race.round < UPDATES) {
  const { updates, contestant, loss } = await race.advance(yieldPoint);
  if (updates % 50 === 0) say(`contestant ${contestant + 1}, update ${updates}: loss ${loss.toFixed(3)}`);
}
for (const { contestant, letterError } of await race.evaluate('sample', yieldPoint))
  say(`contestant ${contestant + 1}: ${(100 * letterError).toFixed(1)} % of the letters wrong`);

const teller = defaultSettings.contestants.findIndex(({ method }) => method === 'searnn');
let best: { readonly report: WatchReport; readonly score: number } | null = null;
for (let testIndex = 0; testIndex < Math.min(CANDIDATES, race.testCount); testIndex++) {
  const report = await race.look.watch(testIndex, yieldPoint);
  const score = tellingScore(report, teller);
  if (score > (best?.score ?? 0)) best = { report, score };
}
race.dispose();
if (best === null)
  throw new Error(`None of the first ${CANDIDATES} test words tells enough: look at more of them.`);

const { report } = best;
const place = tellingCell(at(report.views, teller), report.word.targets);
if (place === null) throw new Error('A word that is read without fault has no telling cell.');
const trace = {
  settings: defaultSettings,
  vocabulary: data.vocabulary,
  sources: null,
  report,
  update: UPDATES,
  ...place,
};
const text = writeTrace(trace);
writeFileSync(new URL('../../public/opening.json', import.meta.url), text);
const word = (tokens: ArrayLike<number>): string =>
  Array.from(tokens, (token) => at(data.vocabulary, token)).join('');
say(
  `“${word(report.word.targets)}”, read as ${report.views.map(({ decoded }) => `“${word(decoded)}”`).join(', ')}`,
);
say(`${text.length} characters; OPENING_WORD in src/state/watch.ts must be ${report.word.testIndex}`);
