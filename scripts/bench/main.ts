/** How fast updates are, and what memory they take, in Node and in a real Chromium: `npm run bench -- --help` says what can be asked. */
import { writeFile } from 'node:fs/promises';
import { parseAsked, USAGE, type Asked, type How } from './asked.ts';
import { against } from './against.ts';
import { duels } from './duels.ts';
import { measureGrowth, measureTasks } from './measureTasks.ts';
import { comparedText } from './ratios.ts';
import { measureReports } from './reports.ts';
import { growthOf, growthText, tasksText } from './tables.ts';

const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

async function keep({ json }: How, results: readonly object[]): Promise<void> {
  if (json !== null) await writeFile(json, `${JSON.stringify(results, null, 2)}\n`);
}

async function answer(asked: Exclude<Asked, { kind: 'help' | 'refused' }>): Promise<void> {
  switch (asked.kind) {
    case 'threads':
      print(await duels(asked.counts, say));
      return;
    case 'against': {
      const compared = await against(asked, say);
      print(`New over old, medians of ${asked.blocks} pairs of blocks in turns; ms of the processor`);
      print(comparedText(compared));
      await keep(asked.how, compared);
      return;
    }
    case 'tasks': {
      const measured = await measureTasks(asked.tasks, asked.how, say);
      print(tasksText(measured));
      await keep(asked.how, measured);
      return;
    }
    case 'grow': {
      const curves = [];
      for (const axis of asked.axes) {
        const curve = await measureGrowth(axis, asked.points, asked.how, say);
        print(growthText(curve));
        curves.push(growthOf(curve));
      }
      await keep(asked.how, curves);
      return;
    }
    case 'reports': {
      const reports = await measureReports(asked.runs, asked.plan, say);
      const others = [];
      for (const [place, backend] of asked.runs) {
        if (place !== 'node' || backend === 'cpu') continue;
        const how = { ...asked.how, backend };
        const measured = await measureTasks(['letters', 'spelling', 'translation'], how, say);
        print(tasksText(measured));
        others.push(...measured);
      }
      await keep(asked.how, [...reports, ...others]);
      return;
    }
  }
}

const asked = parseAsked(process.argv.slice(2));
if (asked.kind === 'help') {
  process.stdout.write(USAGE);
  process.exit(0);
}
if (asked.kind === 'refused') {
  say(asked.why);
  process.exit(2);
}
await answer(asked).catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
process.exit(0);
