/**
 * Makes all figures of README and docs: `npm run figures` measures the default duel on five seeds, writes
 * `docs/default-duel.json`, trains MLE, LL and KL on five more (`docs/five-seeds/`), and then makes every table and drawing from the
 * checked-in files of runs; with `-- --table` only these. The runs
 * behind `public/results.json` and `docs/*.results.json` take hours and data that are not ours to give: `searnn reproduce`,
 * `train` and `summarise` make them.
 */
import { writeFileSync } from 'node:fs';
import { encodeKeptLink } from '../../src/experiments/link.ts';
import { openingSettings } from '../../src/experiments/presets.ts';
import { startBackend } from '../../src/headless/backend.ts';
import { loadData, wantedData } from '../../src/headless/loadData.ts';
import { arithmeticNow, type DuelFigures, type DuelRun } from './duelTable.ts';
import { drawFiveSeeds, trainFiveSeeds } from './fiveSeeds.ts';
import { runDuel } from './runDuel.ts';
import { figuredTexts } from './texts.ts';

/** Seeds that chose the default, and others that tell what it does. */
const CHOSEN_ON = [101, 102, 103, 104, 105, 106, 107, 108];
const REPORTED = [11, 12, 13, 14, 15];

const FIGURES = new URL('../../docs/default-duel.json', import.meta.url);
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
      arithmetic: arithmeticNow(),
      testWords: data.split(openingSettings.split).test.length,
      chosenOn: CHOSEN_ON,
      runs,
    };
    // After every seed: what is measured is not lost.
    writeFileSync(FIGURES, `${JSON.stringify(figures, null, 1)}\n`);
  }
}

if (process.argv[2] !== '--table') {
  await measure();
  trainFiveSeeds();
}
drawFiveSeeds();
for (const { file, now, anew } of await figuredTexts()) {
  writeFileSync(new URL(`../../${file}`, import.meta.url), anew);
  say(`${file} ${anew === now ? 'is as its files have it' : 'is written anew'}.`);
}
