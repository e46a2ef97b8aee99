/** Files are replaced whole, all of a run's or none, whatever stands at their place. */
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writeTogether, writeWhole } from '../../../src/headless/files.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

const { folder, place } = temporaryFolder();

describe('writing files', () => {
  it('replaces none of them when one cannot be written, and leaves nothing half written behind', async () => {
    writeFileSync(place('a.json'), 'old');
    mkdirSync(place('b.json'));
    const both = [
      { file: place('a.json'), content: 'new' },
      { file: place('none/deep/b.json'), content: 'new' },
    ];
    await expect(writeTogether(both)).rejects.toMatchObject({
      code: 'storage',
      message: `${place('none/deep/b.json')} cannot be written: there is no such file or folder.`,
    });
    expect(readFileSync(place('a.json'), 'utf8')).toBe('old');
    expect(readdirSync(folder()).sort()).toEqual(['a.json', 'b.json']);
  });

  it('keeps a name that is a link, and replaces what it leads to, whether it is there or not', async () => {
    mkdirSync(place('store'));
    symlinkSync('store/run.json', place('link.json'));
    symlinkSync('link.json', place('link of link.json'));
    for (const content of ['first', 'second']) {
      await writeWhole(place('link of link.json'), content);
      expect(readFileSync(place('store/run.json'), 'utf8')).toBe(content);
    }
    expect(lstatSync(place('link.json')).isSymbolicLink()).toBe(true);
    expect(readdirSync(place('store'))).toEqual(['run.json']);
  });

  it('says that links lead in a circle', async () => {
    symlinkSync('b', place('a'));
    symlinkSync('a', place('b'));
    await expect(writeWhole(place('a'), '')).rejects.toThrow('its symbolic links lead in a circle.');
  });

  it('leaves a file as private as it was', async () => {
    writeFileSync(place('a'), 'old');
    chmodSync(place('a'), 0o600);
    await writeWhole(place('a'), 'new');
    expect(statSync(place('a')).mode & 0o777).toBe(0o600);
  });

  it('makes a folder anew that has gone', async () => {
    await writeWhole(place('runs/a'), 'first');
    rmSync(place('runs'), { recursive: true });
    await writeWhole(place('runs/a'), 'second');
    expect(readFileSync(place('runs/a'), 'utf8')).toBe('second');
  });
});
