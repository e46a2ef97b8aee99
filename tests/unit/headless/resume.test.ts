/** Only a damaged checkpoint is set aside, only when that is asked for, and nothing that was set aside before is lost. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DamagedCheckpoint } from '../../../src/headless/damagedCheckpoint.ts';
import { readCheckpoint, unlessDamaged } from '../../../src/headless/resume.ts';
import { encodeTensors } from '../../../src/headless/safetensors.ts';
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
