/**
 * Measures the default duel on five seeds, writes `docs/default-duel.json` and puts its table into the README:
 * `npm run figures`; with `-- --table` only the table, from the file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { at } from '../../src/base/assert.ts';
import { encodeKeptLink } from '../../src/experiments/link.ts';
import { openingSettings } from '../../src/experiments/presets.ts';
import { startBackend } from '../../src/headless/backend.ts';
import { loadData, wantedData } from '../../src/headless/loadData.ts';
import { withDuelTable, type DuelFigures, type DuelRun } from './duelTable.ts';
import { runDuel } from './runDuel.ts';

/** Seeds that chose the default, and others that tell what it does. */
const CHOSEN_ON = [101, 102, 103, 104, 105, 106, 107, 108];
const REPORTED = [11, 12, 13, 14, 15];

const FIGURES = new URL('../../docs/default-duel.json', import.meta.url);
const README = new URL('../../README.md', import.meta.url);
const say = (text: string): void => void process.stderr.write(`${text}\n`);

async function measure(): Promise<void> {
  const { backend, adapter } = await startBackend('wasm');
  const data = await loadData(wantedData(openingSettings), say);
  const { name, fingerprint } = data;
  const runs: DuelRun[] = [];
  for (const seed of REPORTED) {
    runs.push(await runDuel({ ...openingSettings, seed }, data, say));
    const figures: DuelFigures = {
      link: encodeKeptLink(openingSettings),
      data: { name, fingerprint },
      backend: `${backend} (${adapter})`,
      testWords: data.split(openingSettings.split).test.length,
      chosenOn: CHOSEN_ON,
      runs,
    };
    // After every seed: what is measured is not lost.
    writeFileSync(FIGURES, `${JSON.stringify(figures, null, 1)}\n`);
  }
}

if (process.argv[2] !== '--table') await measure();
// Written by `measure` above, in this release or an earlier one.
const figures = JSON.parse(readFileSync(FIGURES, 'utf8')) as DuelFigures;
const text = withDuelTable(readFileSync(README, 'utf8'), figures);
const options = await resolveConfig(README);
writeFileSync(README, await format(text, { ...options, filepath: README.pathname }));
say(
  `${figures.runs.length} of ${REPORTED.length} seeds, MLE against SeaRNN: ${at(figures.runs, 0).end.update} updates each`,
);
