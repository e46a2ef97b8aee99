/** What the command line writes is what the JSON Schemas of docs say. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkpointPath } from '../../src/headless/checkpointPlace.ts';
import { checkpointTextsOf, faultsBy } from '../support/jsonSchemas.ts';
import { searnn } from '../support/searnn.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const { place: file } = temporaryFolder();
const LIMIT = 240_000;
const TINY = '--hidden 6 --embedding 3 --batch-size 4 --evaluation-interval 2';
const jsonOf = (name: string): unknown => JSON.parse(readFileSync(file(name), 'utf8'));

const [run, results, checkpoint] = [faultsBy('run'), faultsBy('results'), faultsBy('checkpoint')];

/** A run and its checkpoint, as they stand on the disk. */
function expectKept(name: string): void {
  expect(run(jsonOf(name)), name).toEqual([]);
  const texts = checkpointTextsOf(readFileSync(checkpointPath(file(name))));
  expect(checkpoint(texts), name).toEqual([]);
  expect(checkpoint({ ...texts, counters: [{ updates: -1 }] }), name).not.toEqual([]);
  expect(checkpoint({ ...texts, run: { ...(texts['run'] as object), contestants: 7 } }), name).not.toEqual(
    [],
  );
}

it(
  'run files, checkpoints and results that the command line writes are as their schemas say',
  async () => {
    const own = Array.from(
      { length: 40 },
      (_, i) => `a ${i % 2 ? 'dog' : 'cat'} sees\tein ${i % 2 ? 'hund' : 'tier'}`,
    );
    writeFileSync(file('own.tsv'), own.join('\n'));
    const lines = {
      // Two contestants compared, a beam, words held out, weights chosen, and a setting changed on the way.
      'duel.json': `--duel ${TINY} --held-out 0.05 --beam 2 --steps 4`,
      'chain.json': `--method crf ${TINY} --steps 2`,
      'own.json': `--data ${file('own.tsv')} ${TINY} --method mle --steps 2`,
    };
    for (const [name, line] of Object.entries(lines)) {
      expect(await searnn(`train ${line} --out ${file(name)}`), line).toMatchObject({ code: 0 });
      expectKept(name);
    }
    const changed = `train --resume --out ${file('duel.json')} --steps 6 --learning-rate 0.001`;
    expect(await searnn(changed)).toMatchObject({ code: 0 });
    expectKept('duel.json');
    const summary = `summarise ${file('duel.json')} ${file('own.json')} --out ${file('results.json')}`;
    expect(await searnn(summary)).toMatchObject({ code: 0 });
    expect(results(jsonOf('results.json'))).toEqual([]);
  },
  LIMIT,
);
