/** `searnn evaluate`: what was trained is tested again, elsewhere and by beam, and nothing is trained. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { decodeResults } from '../../src/experiments/results.ts';
import { decodeRunFile, encodeRunFile } from '../../src/experiments/runFile.ts';
import { checkpointPath } from '../../src/headless/checkpointPlace.ts';
import { decodeCheckpoint, encodeCheckpoint } from '../../src/training/checkpoint.ts';
import { searnn } from '../support/searnn.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'searnn-'));
const file = (name: string) => path.join(folder, name);
const LIMIT = 240_000;

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const TINY = '--hidden 6 --embedding 3 --batch-size 4 --evaluation-interval 4';
const ofFile = (name: string) => {
  const [one] = decodeRunFile(readFileSync(file(name), 'utf8')).contestants;
  return one?.evaluations.find(({ words }) => words === 'all');
};
interface Told {
  readonly contestants: readonly {
    readonly letterError: number;
    readonly beam?: { readonly letterError: number };
  }[];
}
const told = (stdout: string) => JSON.parse(stdout) as Told;

/** Pairs of sentences over so many words of each language, the first one named. */
const pairs = (first: string): string =>
  Array.from({ length: 40 }, (_, i) => `the ${i % 2 ? first : 'cat'} sees a dog\tder ${first} sieht`).join(
    '\n',
  );

describe('searnn evaluate', () => {
  it(
    'measures what training measured, adds a beam, and writes what every word became',
    async () => {
      const train = `train --data spelling ${TINY} --method mle --held-out 0.05 --steps 6 --out ${file('a.json')}`;
      expect(await searnn(train)).toMatchObject({ code: 0 });
      const trained = ofFile('a.json');
      const before = readFileSync(file('a.json'));
      const words = `--beam 3 --predictions ${file('a.tsv')}`;
      const again = await searnn(`evaluate ${file('a.json')} ${words} --json`);
      expect(again).toMatchObject({ code: 0 });
      expect(JSON.parse(again.stdout)).toMatchObject({
        format: 'searnn-evaluation',
        data: { task: 'spelling', split: 'noise-30', counts: { test: 1673 } },
        checkpoint: decodeRunFile(before.toString()).checkpoint,
        contestants: [
          {
            name: 'MLE',
            updates: 6,
            letterError: trained?.letterError,
            chosen: trained?.chosen,
            beam: { width: 3 },
          },
        ],
      });
      expect(readFileSync(file('a.json'))).toEqual(before);
      const [head, ...lines] = readFileSync(file('a.tsv'), 'utf8').trimEnd().split('\n');
      expect(head).toBe(
        'source\ttruth\toutput of MLE\tcost of MLE\toutput of MLE, beam 3\tcost of MLE, beam 3',
      );
      expect(lines).toHaveLength(1673);
      // Every truth has ten symbols, so the mean of the costs is the symbol error.
      const mean = (column: number): number =>
        lines.reduce((sum, line) => sum + Number(line.split('\t')[column]), 0) / lines.length;
      const [one] = told(again.stdout).contestants;
      expect(mean(3)).toBeCloseTo(one?.letterError ?? NaN, 9);
      expect(mean(5)).toBeCloseTo(one?.beam?.letterError ?? NaN, 9);

      const refused = await searnn(`evaluate ${file('a.checkpoint.safetensors')} ${words}`);
      expect(refused).toMatchObject({ code: 2, stdout: '' });
      expect(refused.stderr).toContain('exists already: --force replaces it');

      const other = await searnn(
        `evaluate ${file('a.checkpoint.safetensors')} --split noise-50 --weights chosen`,
      );
      expect(other).toMatchObject({ code: 0 });
      expect(other.stderr).toContain('note: the run trained on another split of these data');
      expect(other.stdout).toMatch(
        /^MLE: symbol error [\d.]+ %, text error [\d.]+ % on all test texts\nThe chosen/,
      );
    },
    LIMIT,
  );

  it(
    'tests as chosen what the run says that it chose, also its last weights between two regular tests, and overwrites no file of the run',
    async () => {
      const out = file('late.json');
      const line = `train ${TINY} --held-out 0.05 --method mle --learning-rate 0.3 --seed 3 --evaluation-interval 8 --steps 10`;
      expect(await searnn(`${line} --out ${out}`)).toMatchObject({ code: 0 });
      const trained = ofFile('late.json');
      const again = await searnn(`evaluate ${out} --weights chosen --json`);
      expect(again).toMatchObject({ code: 0 });
      expect(JSON.parse(again.stdout)).toMatchObject({
        contestants: [{ updates: trained?.chosen?.update, letterError: trained?.chosen?.letterError }],
      });
      // What this is about: the last weights are best here.
      expect(trained?.chosen?.update).toBe(10);
      for (const taken of ['late.json', 'late.checkpoint.safetensors']) {
        const before = readFileSync(file(taken));
        const over = await searnn(`evaluate ${out} --predictions ${file(taken)} --force`);
        expect(over).toMatchObject({ code: 2, stdout: '' });
        expect(over.stderr).toContain('is what this command reads: name another file.');
        expect(readFileSync(file(taken))).toEqual(before);
      }
    },
    LIMIT,
  );

  it(
    'reads another file with the words that were learned',
    async () => {
      writeFileSync(file('a.tsv'), pairs('hund'));
      // Of its own it would have other words, in another order.
      writeFileSync(file('b.tsv'), `${pairs('wolf')}\n${pairs('hund')}`.split('\n').reverse().join('\n'));
      const small = `${TINY} --preset translation --bidirectional --method mle --steps 40`;
      expect(await searnn(`train ${small} --data ${file('a.tsv')} --out ${file('t.json')}`)).toMatchObject({
        code: 0,
      });
      const outputs = async (words: string): Promise<ReadonlyMap<string, string>> => {
        const place = file('outputs.tsv');
        const line = `evaluate ${file('t.json')}${words} --force --predictions ${place}`;
        expect(await searnn(line)).toMatchObject({ code: 0 });
        const [, ...lines] = readFileSync(place, 'utf8').trimEnd().split('\n');
        return new Map(
          lines.map((each) => each.split('\t')).map(([source = '', , output = '']) => [source, output]),
        );
      };
      const own = await outputs('');
      const other = await outputs(` --data ${file('b.tsv')}`);
      expect([...own.keys()].sort()).toEqual(['the cat sees a dog', 'the hund sees a dog']);
      expect([...other.keys()].sort()).toEqual(['the <unk> sees a dog', 'the cat sees a dog']);
      expect(other.get('the cat sees a dog')).toBe(own.get('the cat sees a dog'));
    },
    LIMIT,
  );

  it(
    'refuses data of another task, or whose words a checkpoint of an earlier release does not know, in one sentence',
    async () => {
      writeFileSync(file('a.tsv'), pairs('hund'));
      writeFileSync(file('b.tsv'), pairs('wolf'));
      const small = `${TINY} --preset translation --bidirectional --method mle --steps 2`;
      expect(await searnn(`train ${small} --data ${file('a.tsv')} --out ${file('u.json')}`)).toMatchObject({
        code: 0,
      });
      const same = await searnn(`evaluate ${file('u.json')}`);
      expect(same).toMatchObject({ code: 0 });
      expect(same.stdout).toContain('BLEU');
      const line = `evaluate ${file('u.json')} --data`;
      const task = await searnn(`${line} toy`);
      expect(task).toMatchObject({ code: 2, stdout: '' });
      expect(task.stderr).toContain('their task is toy, not translation.');

      const { vocabularies: _, ...earlier } = decodeCheckpoint(readFileSync(checkpointPath(file('u.json'))));
      writeFileSync(checkpointPath(file('u.json')), encodeCheckpoint(earlier));
      const vocabulary = await searnn(`${line} ${file('b.tsv')}`);
      expect(vocabulary).toMatchObject({ code: 2, stdout: '' });
      expect(vocabulary.stderr).toMatch(
        /cannot read these data \(b\.tsv\): they have another vocabulary than the run was trained with\.\n$/,
      );
    },
    LIMIT,
  );
});

describe('searnn summarise', () => {
  it(
    'counts a run once, however often it is given, and says so',
    async () => {
      const line = `train --data toy ${TINY} --method mle --steps 4`;
      for (const name of ['one', 'same'])
        expect(await searnn(`${line} --out ${file(`${name}.json`)}`)).toMatchObject({ code: 0 });
      expect(await searnn(`${line} --seed 8 --out ${file('other.json')}`)).toMatchObject({ code: 0 });
      const [one, same, other] = ['one.json', 'same.json', 'other.json'].map(file);
      const { code, stdout, stderr } = await searnn(`summarise ${one} ${one} ${same} ${other}`);
      expect(code).toBe(0);
      expect(decodeResults(stdout).runs).toHaveLength(2);
      expect(stderr).toContain(`note: ${one} is given more than once and counts once.`);
      expect(stderr).toContain(`note: ${same} is the same run as ${one} (settings, data and seed)`);
    },
    LIMIT,
  );
});

describe('searnn compare', () => {
  it(
    'tells mean and spread of the seeds, and p of the difference',
    async () => {
      const names = [1, 2, 3].map((seed) => file(`duel-${seed}.json`));
      for (const [i, name] of names.entries())
        expect(
          await searnn(`train --duel --data toy ${TINY} --steps 6 --seed ${i + 1} --out ${name}`),
        ).toMatchObject({ code: 0 });
      const { code, stdout } = await searnn(`compare ${names.join(' ')}`);
      expect(code).toBe(0);
      const errors = names.map((name) => {
        const [{ evaluations } = { evaluations: [] }] = decodeRunFile(readFileSync(name, 'utf8')).contestants;
        return evaluations.at(-1)?.letterError ?? NaN;
      });
      const mean = errors.reduce((sum, error) => sum + error, 0) / 3;
      expect(stdout).toMatch(new RegExp(`^MLE +6 +3 +${(100 * mean).toFixed(2)} %`, 'm'));
      expect(stdout).toMatch(/on the same 3 seeds: p = [\d.]+; so few seeds can show nothing\.$/m);
      const { stdout: json } = await searnn(`compare ${names.join(' ')} --json`);
      expect(JSON.parse(json)).toMatchObject({
        tables: [{ rows: [{ spread: { n: 3 } }, { spread: { n: 3 } }] }],
      });
    },
    LIMIT,
  );
});

describe('searnn export', () => {
  it(
    'writes every figure of the files, as other programs read them back',
    async () => {
      const runs = ['first', 'second'].map((name) => file(`${name}.json`));
      for (const [i, run] of runs.entries()) {
        const line = `train --data toy ${TINY} --method searnn --steps 6 --seed ${i + 1} --out ${run}`;
        expect(await searnn(line)).toMatchObject({ code: 0 });
      }
      const csv = file('runs.csv');
      expect(await searnn(`export ${runs.join(' ')} --csv ${csv}`)).toMatchObject({ code: 0 });
      expect(await searnn(`export ${runs.join(' ')} --csv ${csv}`)).toMatchObject({ code: 2 });
      const [head = '', ...lines] = readFileSync(csv, 'utf8').trimEnd().split('\n');
      const columns = head.split(',');
      const rows = lines.map((line) => {
        const cells = line.split(',');
        return Object.fromEntries(columns.map((column, i) => [column, cells[i]]));
      });
      for (const [i, run] of runs.entries()) {
        const [measured] = decodeRunFile(readFileSync(run, 'utf8')).contestants;
        const own = rows.filter(({ seed }) => seed === String(i + 1));
        expect(
          own.filter(({ measure }) => measure === 'loss').map(({ value }) => Math.fround(Number(value))),
        ).toEqual(Array.from(measured?.loss ?? []));
        const [whole] = own.filter(({ measure, on }) => measure === 'letterError' && on === 'all');
        expect(Number(whole?.['value'])).toBe(measured?.evaluations.at(-1)?.letterError);
      }
      const [svg, table, numbers] = [file('c.svg'), file('t.tex'), file('c.txt')];
      const drawn = `--svg ${svg} --pgfplots ${numbers} --band range --x examples --latex ${table}`;
      expect(await searnn(`export ${runs.join(' ')} ${drawn}`)).toMatchObject({ code: 0 });
      const ends = runs.map((run) => {
        const [{ evaluations } = { evaluations: [] }] = decodeRunFile(readFileSync(run, 'utf8')).contestants;
        return 100 * (evaluations.findLast(({ words }) => words === 'sample')?.letterError ?? NaN);
      });
      const [, mean, low, high] = (readFileSync(numbers, 'utf8').trimEnd().split('\n').at(-1) ?? '')
        .split(' ')
        .map(Number);
      expect(mean).toBeCloseTo(ends.reduce((sum, end) => sum + end, 0) / 2, 9);
      expect(low).toBeCloseTo(Math.min(...ends), 9);
      expect(high).toBeCloseTo(Math.max(...ends), 9);
      expect(readFileSync(svg, 'utf8')).toContain('(2 seeds)');
      expect(readFileSync(table, 'utf8')).toMatch(/^ +SeaRNN[^&]*& 6 & 2 & \d/m);
    },
    LIMIT,
  );
});

describe('a beam that is asked for when a run is done', () => {
  it(
    'is measured by train --resume and by reproduce --resume',
    async () => {
      const out = `--out ${file('c.json')}`;
      await searnn(`train --data toy ${TINY} --method mle --steps 4 ${out}`);
      expect(ofFile('c.json')?.beam).toBeUndefined();
      expect(await searnn(`train --resume --beam 3 ${out}`)).toMatchObject({ code: 0 });
      expect(ofFile('c.json')?.beam?.width).toBe(3);
      // What goes on is written as what was measured just now.
      const text = readFileSync(file('c.json'), 'utf8');
      const parts = (run: string) =>
        Object.entries(JSON.parse(run) as object).map(([name, part]) => [name, JSON.stringify(part)].join());
      expect(parts(encodeRunFile(decodeRunFile(text))).sort()).toEqual(parts(text).sort());

      const query = 'hidden=6&embedding=3&batchSize=4&evaluationInterval=4&aligned=1';
      const line = (more: string) =>
        `reproduce --table 2 --only mle --steps 4 --with ${query}${more} --out ${file('tables')}`;
      expect(await searnn(line(''))).toMatchObject({ code: 0 });
      expect(ofFile('tables/mle-s1.json')?.beam).toBeUndefined();
      expect(await searnn(`${line('&beam=3')} --resume`)).toMatchObject({ code: 0 });
      expect(ofFile('tables/mle-s1.json')?.beam?.width).toBe(3);
      const done = await searnn(`${line('&beam=3')} --resume`);
      expect(done.stderr).toContain('mle-s1 is done');
    },
    LIMIT,
  );
});
