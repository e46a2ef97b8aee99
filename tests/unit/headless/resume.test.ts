/** Only a damaged checkpoint is set aside, only when that is asked for, and nothing that was set aside before is lost. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DamagedCheckpoint } from '../../../src/training/damagedCheckpoint.ts';
import { readRunFile } from '../../../src/headless/readRunFile.ts';
import { readCheckpoint, unlessDamaged } from '../../../src/headless/resume.ts';
import { encodeTensors } from '../../../src/training/safetensors.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

const { folder, place } = temporaryFolder();

const said: string[] = [];
const restart = (allowed: boolean) => ({ allowed, say: (text: string) => said.push(text) });
const read = (allowed: boolean) => readCheckpoint(place('a.json'), restart(allowed));
const CHECKPOINT = 'a.checkpoint.safetensors';

it('a damaged one is named with its fault and the remedy, and stays where it is', async () => {
  writeFileSync(place(CHECKPOINT), 'torn');
  await expect(read(false)).rejects.toMatchObject({
    code: 'bad-run-file',
    message: `The checkpoint ${place(CHECKPOINT)} is damaged: its header is cut off. --restart-damaged sets it aside and begins the run anew.`,
  });
  expect(readdirSync(folder())).toEqual([CHECKPOINT]);
});

it('once a restart is asked for, it and its run file are set aside, beside those of earlier times', async () => {
  for (const time of ['first', 'second']) {
    writeFileSync(place(CHECKPOINT), time);
    writeFileSync(place('a.json'), `run of the ${time}`);
    expect(await read(true)).toBeNull();
  }
  expect(said.at(-1)).toBe(
    `note: The checkpoint ${place(CHECKPOINT)} is damaged: its header is cut off. It is set aside as ${place(`${CHECKPOINT}.set-aside-2`)} and ${place('a.json.set-aside-2')}, and the run begins anew.`,
  );
  expect(readdirSync(folder())).toHaveLength(4);
  expect(readFileSync(place('a.json.set-aside'), 'utf8')).toBe('run of the first');
});

it.each([
  ['another program’s file', { format: 'pt' }],
  ['one of a later release', { format: 'searnn-checkpoint', version: '99' }],
])('%s is no damaged checkpoint, and never set aside', async (_, metadata) => {
  writeFileSync(place(CHECKPOINT), encodeTensors({ tensors: new Map(), metadata }));
  await expect(read(true)).rejects.not.toBeInstanceOf(DamagedCheckpoint);
  expect(readdirSync(folder())).toEqual([CHECKPOINT]);
});

it('what is no damage at all is passed on', async () => {
  const defect = () => {
    throw new TypeError('a defect');
  };
  await expect(unlessDamaged(place('a.json'), restart(true), defect)).rejects.toThrow('a defect');
});

const readRun = (allowed: boolean) =>
  unlessDamaged(place('a.json'), restart(allowed), () => readRunFile(place('a.json')));

it.each([
  [
    'cut off',
    '{"format":"searnn-run","ver',
    'the file is no run file, or is cut off: it is not complete JSON',
  ],
  ['without its settings', '{"format":"searnn-run","version":1}', 'the run file is damaged: '],
])(
  'a run file %s is named, and set aside with its checkpoint when that is asked for',
  async (_, text, fault) => {
    writeFileSync(place('a.json'), text);
    writeFileSync(place(CHECKPOINT), 'weights');
    await expect(readRun(false)).rejects.toMatchObject({
      code: 'bad-run-file',
      message: expect.stringMatching(
        `^${place('a.json')}: ${fault}.*\\. --restart-damaged sets it aside and begins the run anew\\.$`,
      ) as string,
    });
    expect(readdirSync(folder())).toHaveLength(2);
    expect(await readRun(true)).toBeNull();
    expect(said.at(-1)).toContain(
      `It is set aside as ${place(`${CHECKPOINT}.set-aside`)} and ${place('a.json.set-aside')}`,
    );
  },
);

it.each([
  ['another program’s file', '{"name":"searnn-playground"}'],
  ['a run file of a later release', '{"format":"searnn-run","version":99}'],
])('%s is no damaged run file, and never set aside', async (_, text) => {
  writeFileSync(place('a.json'), text);
  await expect(readRun(true)).rejects.toMatchObject({ code: 'bad-run-file' });
  expect(readdirSync(folder())).toEqual(['a.json']);
});
