/** A disk that fails does not end a run: it is told once, tried again, and the last good state stays. */
import { expect, it } from 'vitest';
import { PlaygroundError } from '../../../src/base/errors.ts';
import { RunKeeper } from '../../../src/headless/runKeeper.ts';

const FULL = 'runs/a.json cannot be written: the disk is full.';
const GONE = 'runs/a.json cannot be written: there is no such file or folder.';

/** A disk that works or fails as is set, and what the keeper says. */
function setUp(keptAt: number | null) {
  const disk: { failure: string | null; holds: number | null } = { failure: null, holds: keptAt };
  const said: string[] = [];
  const write = ([part]: readonly { content: string | Uint8Array }[]) => {
    if (disk.failure !== null) return Promise.reject(new PlaygroundError('storage', disk.failure));
    disk.holds = Number(part?.content);
    return Promise.resolve();
  };
  const keeper = new RunKeeper('runs/a.json', keptAt, (text) => said.push(text), write);
  const keep = async (updates: number, failure: string | null) => {
    disk.failure = failure;
    await keeper.keep(updates, [{ file: 'runs/a.json', content: String(updates) }]);
  };
  return { disk, said, keeper, keep };
}

it('a disk that fills up is told once, and the state of before stays', async () => {
  const { disk, said, keeper, keep } = setUp(null);
  await keep(10, null);
  for (const updates of [20, 30]) await keep(updates, FULL);
  expect(said).toEqual([
    `note: ${FULL} The run goes on in memory and is saved as soon as that works; the files that are there hold it after 10 updates.`,
  ]);
  expect(disk.holds).toBe(10);
  expect(() => {
    keeper.requireKept();
  }).toThrow(`The end of the run is not saved: ${FULL} The files that are there hold it after 10 updates.`);
});

it('once there is room again, the newest state is saved, and that is said', async () => {
  const { disk, said, keeper, keep } = setUp(null);
  await keep(10, FULL);
  await keep(20, GONE);
  await keep(30, null);
  expect(said).toEqual([
    `note: ${FULL} The run goes on in memory and is saved as soon as that works; no earlier state of it is there.`,
    `note: ${GONE} The run goes on in memory and is saved as soon as that works; no earlier state of it is there.`,
    'note: runs/a.json is written again.',
  ]);
  expect(disk.holds).toBe(30);
  keeper.requireKept();
});

it('what is no failure of the disk is not swallowed', async () => {
  const defect = () => Promise.reject(new TypeError('a defect'));
  const keeper = new RunKeeper('a.json', 5, () => undefined, defect);
  await expect(keeper.keep(6, [])).rejects.toThrow('a defect');
});
