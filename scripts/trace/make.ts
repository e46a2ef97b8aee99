/**
 * Makes `public/opening.json`, the recorded update that the page opens with: trains the default duel and writes how every
 * contestant then sees the most telling test word. `npm run make:trace`
 */
import { writeFileSync } from 'node:fs';
import { at } from '../../src/base/assert.ts';
import type { WatchReport } from '../../src/experiments/reports.ts';
import { openingSettings } from '../../src/experiments/presets.ts';
import { startBackend } from '../../src/headless/backend.ts';
import { loadData, wantedData } from '../../src/headless/loadData.ts';
import { createRace } from '../../src/training/race.ts';
import { createPing, createYieldPoint } from '../../src/training/yielding.ts';
import { writeTrace } from '../../src/ui/opening/trace.ts';
import { RECORDED_UPDATE, tellingCell, tellingScore } from './tellingWord.ts';

/** So many test words are looked at. */
const CANDIDATES = 800;

const say = (text: string): void => void process.stderr.write(`${text}\n`);

await startBackend('wasm');
const data = await loadData(wantedData(openingSettings), say);
const race = createRace(openingSettings, data);
const yieldPoint = createYieldPoint(createPing(), () => false);
while (race.round < RECORDED_UPDATE) {
  const { updates, contestant, loss } = await race.advance(yieldPoint);
  if (updates % 50 === 0) say(`contestant ${contestant + 1}, update ${updates}: loss ${loss.toFixed(3)}`);
}
for (const { contestant, letterError } of await race.evaluate('sample', yieldPoint))
  say(`contestant ${contestant + 1}: ${(100 * letterError).toFixed(1)} % of the letters wrong`);

const teller = openingSettings.contestants.findIndex(({ method }) => method === 'searnn');
let best: { readonly report: WatchReport; readonly score: number } | null = null;
for (let testIndex = 0; testIndex < Math.min(CANDIDATES, race.testCount); testIndex++) {
  const report = await race.now.watch(testIndex, yieldPoint);
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
  settings: openingSettings,
  vocabulary: data.vocabulary,
  sources: null,
  report,
  update: RECORDED_UPDATE,
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
