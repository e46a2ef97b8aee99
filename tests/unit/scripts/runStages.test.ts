/** Stages in order and side by side: what failed is named, what ran beside it is ended, outputs stay apart. */
import { expect, test } from 'vitest';
import { runStages } from '../../../scripts/runStages.ts';
import type { Stage } from '../../../scripts/stages.ts';

const node = (code: string): string => `"${process.execPath}" -e "${code}"`;
const stage = (name: string, code: string, beside = true): Stage => ({
  ...{ name, command: node(code), quick: true },
  ...(beside ? { beside: true } : {}),
});

async function run(stages: readonly Stage[], atOnce = 2, limit = 60_000) {
  const told: string[] = [];
  const [begun, ended]: [string[], string[]] = [[], []];
  const failed = await runStages(stages, {
    ...{ env: process.env, limit, atOnce },
    tell: (text) => told.push(text),
    begins: ({ name }) => begun.push(name),
    ends: ({ name }) => ended.push(name),
  });
  return { failed: failed?.name ?? null, text: told.join(''), begun, ended };
}

/** Writes a line at once and one a little later. */
const twice = (word: string): string =>
  `console.log('${word} begins'); setImmediate(() => console.error('${word} ends'))`;

test('stages beside each other keep their outputs apart', async () => {
  const { failed, text, ended } = await run([stage('one', twice('A')), stage('two', twice('B'))]);
  expect(failed).toBeNull();
  expect([...ended].sort()).toEqual(['one', 'two']);
  expect(text).toMatch(/── one ─+\nA begins\nA ends\n {3}[\d.]+ s\n/);
  expect(text).toMatch(/── two ─+\nB begins\nB ends\n {3}[\d.]+ s\n/);
});

test('the stage that failed is named, what ran beside it is ended, and nothing begins after it', async () => {
  const { failed, text, begun, ended } = await run([
    stage('endless', 'setInterval(() => 0, 1000)'),
    stage('broken', "console.log('why'); process.exitCode = 3"),
    stage('waiting', ''),
    stage('later', '', false),
  ]);
  expect(failed).toBe('broken');
  expect(text).toContain('why');
  expect(text).not.toContain('endless');
  expect(begun).toEqual(['endless', 'broken']);
  expect(ended).toEqual(['broken']);
});

test('a stage that says nothing of its neighbours runs by itself, in its turn', async () => {
  const { failed, begun, ended } = await run([
    stage('one', '', false),
    stage('two', 'process.exitCode = 1', false),
    stage('three', '', false),
  ]);
  expect(failed).toBe('two');
  expect(begun).toEqual(['one', 'two']);
  expect(ended).toEqual(['one', 'two']);
  // Also after those that run side by side, and before them.
  const after = await run([stage('one', 'process.exitCode = 1'), stage('two', '', false)]);
  expect(after.begun).toEqual(['one']);
  const before = await run([stage('one', 'process.exitCode = 1', false), stage('two', '')]);
  expect(before.begun).toEqual(['one']);
});

test('no more run at a time than are asked for', async () => {
  const { begun } = await run([stage('one', 'process.exitCode = 1'), stage('two', '')], 1);
  expect(begun).toEqual(['one']);
});

test('a stage that does not come to an end within its time has failed', async () => {
  const { failed, text } = await run([stage('endless', 'setInterval(() => 0, 1000)')], 2, 500);
  expect(failed).toBe('endless');
  expect(text).toContain('it did not come to an end within');
});

test('a stage that says how long it may take has that time, more or less than the others', async () => {
  const limited = { ...stage('endless', 'setInterval(() => 0, 1000)'), limit: 500 };
  const { failed, text } = await run([limited], 2, 60_000);
  expect(failed).toBe('endless');
  expect(text).toContain(`within ${500 / 60_000} minutes`);
  const patient = { ...stage('slow', 'setTimeout(() => 0, 50)', false), limit: 60_000 };
  expect((await run([patient], 2, 1)).failed).toBeNull();
});
