/** The package as `npm pack` makes it, in an empty project: types, numbers, the notebook of the documentation, its command line. */
import { execSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { decodeRunFile, type RunFile } from '../../src/experiments/runFile.ts';
import { emptyProject, type EmptyProject } from '../support/emptyProject.ts';
import { searnn } from '../support/searnn.ts';

const LIMIT = 300_000;
let project: EmptyProject;
beforeAll(() => {
  project = emptyProject();
}, LIMIT);
afterAll(() => {
  project.remove();
});

const readRun = (file: string): RunFile => decodeRunFile(readFileSync(file, 'utf8'));
const lossesOf = ({ contestants }: RunFile) => contestants.map(({ loss }) => Array.from(loss));

it(
  'trains with the losses and the weights of the command line',
  async () => {
    const file = project.place('same.ts');
    writeFileSync(
      file,
      `import { train, type Run } from 'searnn-playground';
       const losses: number[][] = [[], []];
       const run: Run = await train(
         { preset: 'default', steps: 12, seed: 3, evaluationInterval: 5 },
         { onUpdate: ({ contestant, loss }) => losses[contestant]?.push(Math.fround(loss)) },
       );
       await run.save('same.json');
       console.log(JSON.stringify([losses, run.contestants.map(({ loss }) => loss.map(Math.fround))]));`,
    );
    project.compile(file);
    const told: unknown = JSON.parse(project.node(project.place('same.js')));
    const there = project.place('there.json');
    const line = `train --preset default --duel --steps 12 --seed 3 --evaluation-interval 5 --out ${there}`;
    expect(await searnn(line)).toMatchObject({ code: 0 });
    const [here, expected] = [readRun(project.place('same.json')), readRun(there)];
    expect(told).toEqual([lossesOf(expected), lossesOf(expected)]);
    expect(lossesOf(here)).toEqual(lossesOf(expected));
    expect(here.settings).toEqual(expected.settings);
    expect(here.checkpoint).toBe(expected.checkpoint);
  },
  LIMIT,
);

it('refuses what its types do not allow', () => {
  const file = project.place('wrong.ts');
  writeFileSync(
    file,
    `import { train } from 'searnn-playground';\nawait train({ preset: 'none', steps: '5' });\n`,
  );
  expect(() => project.compile(file)).toThrow(/wrong\.ts\(2,\d+\): error TS2322/);
});

/** Numbers of training, which another processor may compute otherwise. */
const withoutNumbers = (text: string): string => text.replaceAll(/\d+(\.\d+)?/g, '#');
const asPrinted = (text: string): string => text;

it.each([
  ['library', 5, asPrinted],
  ['notebook', 2, withoutNumbers],
] as const)(
  'runs the cells of docs/%s.md as they stand there',
  (name, least, shown) => {
    const text = readFileSync(path.join(import.meta.dirname, `../../docs/${name}.md`), 'utf8');
    const blocks = (kind: string) =>
      Array.from(
        text.matchAll(new RegExp(`^\`\`\`${kind}\\n(.*?)^\`\`\`$`, 'gms')),
        ([, block = '']) => block,
      );
    expect(blocks('ts').length).toBeGreaterThan(least);
    const file = project.place(`${name}.ts`);
    writeFileSync(file, blocks('ts').join('\n'));
    project.compile(file);
    expect(shown(project.node(project.place(`${name}.js`)))).toBe(shown(blocks('text').join('')));
  },
  LIMIT,
);

it(
  'brings the command line, also for threads and where both of its outputs are one pipe',
  () => {
    const program = project.place('node_modules/searnn-playground/scripts/searnn.js');
    const tiny = '--hidden 6 --embedding 3 --batch-size 4 --steps 4 --evaluation-interval 4';
    const line = `train --data toy --duel ${tiny} --seeds 2 --jobs 2 --out ${project.place('runs/a.json')}`;
    const told = execSync(`"${process.execPath}" "${program}" ${line} 2>&1 | cat`, { encoding: 'utf8' });
    expect(told).toContain('on the same 2 seeds');
    expect(lossesOf(readRun(project.place('runs/a.seed8.json')))).toHaveLength(2);
    project.node(program, 'freeze', project.place('runs/a.seed8.json'), '--out', project.place('page.html'));
    expect(readFileSync(project.place('page.html'), 'utf8')).toContain('MLE');
  },
  LIMIT,
);
