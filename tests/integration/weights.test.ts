/** `searnn weights`: weights out of a run as named matrices, and into another one, unchanged. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { decodeRunFile } from '../../src/experiments/runFile.ts';
import { checkpointPath } from '../../src/headless/checkpointPlace.ts';
import { decodeCheckpoint } from '../../src/training/checkpoint.ts';
import { decodeTensors, encodeTensors, type TensorFile } from '../../src/training/safetensors.ts';
import { pythonWith, runPython } from '../support/python.ts';
import { searnn } from '../support/searnn.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const { place: file } = temporaryFolder();
const LIMIT = 240_000;
const TINY = '--hidden 6 --embedding 3 --batch-size 4 --evaluation-interval 4';
const numpy = pythonWith('numpy');
const SCRIPT = fileURLToPath(new URL('../../docs/weights/logits_numpy.py', import.meta.url));

const runOf = (name: string) => decodeRunFile(readFileSync(file(name), 'utf8'));
const snapshotOf = (name: string) => decodeCheckpoint(readFileSync(checkpointPath(file(name)))).snapshot;

async function done(line: string) {
  const outcome = await searnn(line);
  expect(outcome, line).toMatchObject({ code: 0 });
  return outcome;
}

async function refused(line: string): Promise<string> {
  const { code, stdout, stderr } = await searnn(line);
  expect({ line, code, stdout }).toEqual({ line, code: 2, stdout: '' });
  return stderr;
}

/** The file's tensors with something else about them. */
function rewritten(from: string, to: string, change: (given: TensorFile) => TensorFile): void {
  writeFileSync(file(to), encodeTensors(change(decodeTensors(readFileSync(file(from))))));
}

describe('searnn weights', () => {
  it(
    'gives a contestant’s weights out, and a run that begins with them has the very same',
    async () => {
      await done(`train --duel ${TINY} --steps 5 --held-out 0.05 --out ${file('a.json')}`);
      expect(await refused(`weights export ${file('a.json')} --out ${file('a.safetensors')}`)).toContain(
        'has several contestants: choose one with --contestant, 1 (MLE) or 2 (SeaRNN).',
      );
      const line = `weights export ${file('a.json')} --contestant 2 --out ${file('a.safetensors')}`;
      const { stderr } = await done(`${line} --logits ${file('a.logits.json')} --sequences 3`);
      expect(stderr).toContain('weights of SeaRNN, update 5, written to');
      const { tensors, metadata } = decodeTensors(readFileSync(file('a.safetensors')));
      expect([...tensors.keys()]).toEqual([
        ...['enc.Wx', 'enc.Wh', 'enc.bx', 'enc.bh', 'emb'],
        ...['dec.Wx', 'dec.Wh', 'dec.bx', 'dec.bh', 'out.W', 'out.b'],
      ]);
      expect(tensors.get('dec.Wx')?.shape).toEqual([3, 18]);
      expect(metadata).toMatchObject({
        format: 'searnn-weights',
        method: 'searnn',
        update: '5',
        weights: 'last',
      });
      expect(await refused(line)).toContain('exists already: --force replaces it');
      if (numpy !== null) {
        const words = [SCRIPT, file('a.safetensors'), file('a.logits.json')];
        expect(runPython(numpy, words)).toMatchObject({ code: 0 });
      }

      await done(`weights import ${file('a.safetensors')} --out ${file('b.json')}`);
      const [begun] = snapshotOf('b.json');
      expect(begun?.weights).toEqual(snapshotOf('a.json')[1]?.weights);
      expect(begun).toMatchObject({ updates: 0, moments: [] });
      const told = runOf('b.json');
      expect(told.begunWith).toMatchObject({ name: 'a.safetensors' });
      expect(told.settings.contestants).toEqual([runOf('a.json').settings.contestants[1]]);

      // The tested error is that of the run that they come from.
      const errors = async (name: string): Promise<readonly unknown[]> => {
        const { stdout } = await done(`evaluate ${file(name)} --json`);
        const { contestants } = JSON.parse(stdout) as { contestants: { letterError: number }[] };
        return contestants.map(({ letterError }) => letterError);
      };
      expect(await errors('b.json')).toEqual([(await errors('a.json'))[1]]);

      // All contestants of a run may begin with them, and what they began with is not forgotten on the way.
      await done(`weights import ${file('a.safetensors')} --like ${file('a.json')} --out ${file('c.json')}`);
      expect(snapshotOf('c.json').map(({ weights }) => weights)).toEqual([begun?.weights, begun?.weights]);
      await done(`train --resume --out ${file('c.json')} --steps 2`);
      expect(runOf('c.json').begunWith).toEqual(told.begunWith);
      expect(runOf('c.json').contestants.map(({ updates }) => updates)).toEqual([2, 2]);
      const repeat = await done(`train --config ${file('c.json')}`);
      expect(repeat.stderr).toContain(
        'note: The run began with given weights (a.safetensors), which a repeat does not have',
      );
    },
    LIMIT,
  );

  it(
    'says in one sentence what does not fit, and writes nothing then',
    async () => {
      await done(`train --data toy ${TINY} --method mle --steps 2 --out ${file('a.json')}`);
      await done(`train --data spelling ${TINY} --method mle --steps 2 --out ${file('other.json')}`);
      await done(`train --method crf ${TINY} --steps 2 --out ${file('crf.json')}`);
      await done(`weights export ${file('a.json')} --out ${file('a.safetensors')}`);
      await done(`weights export ${file('crf.json')} --out ${file('crf.safetensors')}`);
      const chain = decodeTensors(readFileSync(file('crf.safetensors')));
      expect(chain.tensors.get('chain.pairs')?.shape).toEqual([26, 26]);

      rewritten('a.safetensors', 'bare.safetensors', ({ tensors }) => ({ tensors, metadata: {} }));
      rewritten('a.safetensors', 'less.safetensors', ({ tensors, metadata }) => ({
        tensors: new Map([...tensors].filter(([name]) => name !== 'att.v')),
        metadata,
      }));
      const into = `--out ${file('new.json')}`;
      for (const [line, sentence] of [
        [
          `weights import ${file('bare.safetensors')} ${into}`,
          'does not say what its weights were trained with',
        ],
        [
          `weights import ${file('less.safetensors')} ${into}`,
          'cannot be used: it has no att.v, which the network',
        ],
        [
          `weights import ${file('a.checkpoint.safetensors')} ${into}`,
          'it is no file of weights of this program, but searnn-checkpoint',
        ],
        [
          `weights import ${file('a.safetensors')} --like ${file('other.json')} ${into}`,
          'are of other tokens than these data',
        ],
        [`weights import ${file('crf.safetensors')} ${into}`, 'Contestant 1 (CRF) is a linear chain'],
        [
          `weights export ${file('crf.json')} --weights chosen --out ${file('x.safetensors')}`,
          'its last weights can be exported',
        ],
        [
          `weights export ${file('a.json')} --contestant 2 --out ${file('x.safetensors')}`,
          '--contestant is 2, but must be one of',
        ],
        [
          `weights export ${file('a.json')} --out ${file('a.checkpoint.safetensors')} --force`,
          'is what this command reads',
        ],
        ['weights give', 'weights does not know “give”'],
        ['weights', 'weights takes export or import'],
      ] as const)
        expect(await refused(line)).toContain(sentence);
      await done(`weights import ${file('bare.safetensors')} --like ${file('a.json')} ${into}`);
      expect(snapshotOf('new.json')[0]?.weights).toEqual(snapshotOf('a.json')[0]?.weights);
    },
    LIMIT,
  );

  it(
    'finds a data file of the reader’s own where the run says that it lies, or where --data says',
    async () => {
      const words = Array.from(
        { length: 40 },
        (_, i) => `a ${i % 2 ? 'dog' : 'cat'} sees it\tein ${i % 2 ? 'hund' : 'tier'}`,
      );
      writeFileSync(file('own.tsv'), words.join('\n'));
      await done(`train --data ${file('own.tsv')} ${TINY} --method mle --steps 2 --out ${file('a.json')}`);
      await done(`weights export ${file('a.json')} --out ${file('a.safetensors')}`);
      const line = `weights import ${file('a.safetensors')} --out ${file('b.json')}`;
      expect(await refused(line)).toContain(
        'The weights are of a data file of your own: name it with --data <file>.',
      );
      await done(`${line} --data ${file('own.tsv')}`);
      await done(`train --resume --out ${file('b.json')} --steps 1`);
      expect(runOf('b.json').contestants[0]?.updates).toBe(1);
      writeFileSync(file('more.tsv'), words.join('\n').replaceAll('tier', 'haus'));
      expect(
        await refused(
          `weights import ${file('a.safetensors')} --out ${file('c.json')} --data ${file('more.tsv')}`,
        ),
      ).toContain('are of other tokens than these data (more.tsv) have');
    },
    LIMIT,
  );
});
