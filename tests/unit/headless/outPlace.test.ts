/** A place is tried before any work: what may not be replaced is refused, one process writes at a time, dead ones are swept up. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { describe, expect, it } from 'vitest';
import { claimPlace, type Existing } from '../../../src/headless/outPlace.ts';
import { HOST } from '../../../src/headless/writers.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

const { folder, place } = temporaryFolder();

/** A number that a process had which has ended. */
const DEAD = spawnSync(process.execPath, ['-e', '']).pid;
/** One that lives as long as this test. */
const ALIVE = process.ppid;

async function claim(file: string, existing: Existing = 'refuse') {
  const said: string[] = [];
  const beside = [`${file}.weights`];
  const release = await claimPlace(
    { option: '--out', file, beside, existing, remedy: '--force replaces it' },
    (text) => said.push(text),
  );
  return { release, said };
}

describe('a place that is asked for', () => {
  it('with a file or with weights of it asks what to do, and is taken when that is said', async () => {
    writeFileSync(place('a.weights'), '');
    await expect(claim(place('a'))).rejects.toMatchObject({
      code: 'bad-setting',
      message: `${place('a.weights')} exists already: --force replaces it.`,
    });
    writeFileSync(place('a'), '');
    await expect(claim(place('a'))).rejects.toThrow(
      `--out ${place('a')} exists already: --force replaces it.`,
    );
    for (const existing of ['replace', 'goOn'] as const) (await claim(place('a'), existing)).release();
  });

  it.each<[string, (file: string) => string]>([
    [
      'is a folder: name a file in it',
      (file) => {
        mkdirSync(file);
        return file;
      },
    ],
    ['is a device, a pipe or a socket, which cannot be replaced: name a file', () => '/dev/full'],
    [
      'is a device, a pipe or a socket, which cannot be replaced: name a file',
      (file) => {
        symlinkSync('/dev/null', file);
        return file;
      },
    ],
    [
      'is read-only: make it writable, or name another file',
      (file) => {
        writeFileSync(file, '');
        chmodSync(file, 0o444);
        return file;
      },
    ],
  ])('%s is said of it, even where files may be replaced', async (reason, make) => {
    const file = make(place('a'));
    await expect(claim(file, 'replace')).rejects.toMatchObject({
      code: 'bad-setting',
      message: `--out ${file} ${reason}.`,
    });
  });

  it('that is the pipe, or the file, behind a name of the system is no file to replace', () => {
    const script = `
      import { checkPlace } from ${JSON.stringify(new URL('../../../src/headless/outPlace.ts', import.meta.url).href)};
      const place = { option: '--out', file: '/dev/stdout', existing: 'replace', remedy: '' };
      await checkPlace(place).catch(({ message }) => console.log(message));
    `;
    // Through cat, since a process that is started with pipes may have sockets in their place.
    const line = `"$0" --import tsx --input-type=module -e "$1"`;
    const told =
      '--out /dev/stdout is a device, a pipe or a socket, which cannot be replaced: name a file.\n';
    const shell = (words: string) =>
      spawnSync('sh', ['-c', words, process.execPath, script, place('a')], { encoding: 'utf8' }).stdout;
    expect(shell(`${line} | cat`)).toBe(told);
    // What would be written beside it would stand among the system's own files.
    shell(`${line} > "$2"`);
    expect(readFileSync(place('a'), 'utf8')).toBe(told);
  });

  it('in a folder without parents, or in a file, is refused', async () => {
    await expect(claim(place('none/deep/a'))).rejects.toThrow('there is no such file or folder.');
    writeFileSync(place('file'), '');
    await expect(claim(place('file/a'))).rejects.toThrow('a part of its path is not a folder.');
  });

  it('is given back, with nothing left of the claim', async () => {
    (await claim(place('a'))).release();
    expect(readdirSync(folder())).toEqual([]);
  });
});

it('what is read is never written, under whatever name and whoever asks', async () => {
  writeFileSync(place('data.txt'), 'a');
  symlinkSync(place('data.txt'), place('link.txt'));
  for (const [file, beside] of [
    [place('data.txt'), []],
    [place('link.txt'), []],
    [`${folder()}/./data.txt`, []],
    [place('a'), [place('data.txt')]],
  ] as const) {
    const asked = { option: '--out', file, beside, existing: 'replace', remedy: '' } as const;
    const claimed = claimPlace({ ...asked, reads: [null, undefined, place('data.txt')] }, () => undefined);
    await expect(claimed).rejects.toThrow(/data\.txt|link\.txt/);
    await expect(claimPlace({ ...asked, reads: [place('data.txt')] }, () => undefined)).rejects.toMatchObject(
      {
        code: 'bad-setting',
        message: expect.stringContaining(' is what this command reads: name another file.') as unknown,
      },
    );
  }
});

it('that can no longer be written is given back without a fault of its own', async () => {
  mkdirSync(place('sub'));
  const { release } = await claim(place('sub/a'));
  rmSync(place('sub'), { recursive: true });
  // What asks for a name below it is now told that it is no folder.
  writeFileSync(place('sub'), '');
  expect(release).not.toThrow();
});

describe('the lock of a place', () => {
  const lock = (host: string, pid: number) => {
    writeFileSync(place('a.lock'), JSON.stringify({ host, pid, since: '2026-01-02T03:04:05.678Z' }));
  };
  const age = (minutes: number) => {
    const then = new Date(Date.now() - minutes * 60_000);
    utimesSync(place('a.lock'), then, then);
  };

  it('keeps a second claim out, and names process and machine', async () => {
    const { release } = await claim(place('a'));
    await expect(claim(place('a'), 'goOn')).rejects.toThrow(
      `${place('a')} is being written by process ${process.pid} on ${HOST} since 20`,
    );
    release();
    (await claim(place('a'))).release();
  });

  it('keeps out who would write something else beside it, and is given up then', async () => {
    const beside = [place('shared.weights')];
    const ask = (name: string) => {
      const asked = { option: '--out', file: place(name), beside, existing: 'refuse', remedy: '' } as const;
      return claimPlace(asked, () => undefined);
    };
    const release = await ask('a.json');
    await expect(ask('a.txt')).rejects.toThrow(`${place('shared.weights')} is being written by process`);
    expect(existsSync(place('a.txt.lock'))).toBe(false);
    release();
    (await ask('a.txt'))();
    expect(readdirSync(folder()).filter((name) => name.endsWith('.lock'))).toEqual([]);
  });

  it('holds as long as its process lives, however old it is', async () => {
    lock(HOST, ALIVE);
    age(10_000);
    await expect(claim(place('a'))).rejects.toThrow(`by process ${ALIVE} on ${HOST} since 2026-01-02`);
    expect(existsSync(place('a.lock'))).toBe(true);
  });

  it.each<[string, () => void]>([
    [
      'of a process that has ended',
      () => {
        lock(HOST, DEAD);
      },
    ],
    [
      'of an earlier process with this one’s number, as in containers',
      () => {
        lock(HOST, process.pid);
      },
    ],
    [
      'of another machine that was not heard of for long',
      () => {
        lock('elsewhere', ALIVE);
        age(6);
      },
    ],
    [
      'that was never written to its end',
      () => {
        writeFileSync(place('a.lock'), '{"host"');
        age(0.1);
      },
    ],
    [
      'that was never written at all',
      () => {
        writeFileSync(place('a.lock'), '');
        age(0.1);
      },
    ],
    [
      'of a number that is no process',
      () => {
        lock(HOST, 0);
      },
    ],
    [
      'of a number that stands for all processes',
      () => {
        lock(HOST, -1);
      },
    ],
  ])('%s is replaced, and that is said', async (_, leave) => {
    leave();
    const { said, release } = await claim(place('a'));
    expect(said).toEqual([
      expect.stringMatching(
        /^note: .* has left a lock on .*a and is gone; the lock is replaced\.$/,
      ) as unknown,
    ]);
    release();
    expect(readdirSync(folder())).toEqual([]);
  });

  it('is deleted by nobody but its holder', async () => {
    const { release } = await claim(place('a'));
    lock(HOST, ALIVE);
    release();
    expect(existsSync(place('a.lock'))).toBe(true);
  });

  it.each<[string, () => void]>([
    [
      'a link that leads nowhere',
      () => {
        symlinkSync(place('nowhere'), place('a.lock'));
      },
    ],
    [
      'a folder',
      () => {
        mkdirSync(place('a.lock'));
      },
    ],
  ])('is not waited for where its name is that of %s', async (_, make) => {
    make();
    await expect(claim(place('a'))).rejects.toMatchObject({
      code: 'bad-setting',
      message: `${place('a.lock')} is in the way: it is a folder, a link or a device, and no lock of this program. Delete it, or name another place.`,
    });
  });

  it.each<[string, () => void]>([
    [
      'another machine',
      () => {
        lock('elsewhere', DEAD);
      },
    ],
    [
      'somebody who is just writing it',
      () => {
        writeFileSync(place('a.lock'), '');
      },
    ],
  ])('of %s, heard of just now, holds', async (_, leave) => {
    leave();
    await expect(claim(place('a'))).rejects.toThrow(/is being written by .* delete .*a\.lock\.$/);
  });
});

it('what dead writers left half written is swept up, what others are writing is not', async () => {
  const kept = [`a.elsewhere.${DEAD}.part`, `a.${HOST}.${ALIVE}.part`, `ab.${HOST}.${DEAD}.part`, 'a.part'];
  const swept = [`a.${HOST}.${DEAD}.part`, `a.${DEAD}.part`, `a.weights.${HOST}.${DEAD}.part`];
  for (const name of [...kept, ...swept]) writeFileSync(place(name), '');
  (await claim(place('a'))).release();
  expect(readdirSync(folder()).sort()).toEqual([...kept].sort());
});
