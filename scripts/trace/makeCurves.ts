/**
 * Makes `public/curves.json`, the run file whose tests stand in frames that start no engine, without its columns:
 * `npm run searnn -- train --duel --steps 2000 --out run.json`, then `npm run make:curves -- run.json`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { decodeRunFile, encodeRunFile } from '../../src/experiments/runFile.ts';

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('name a run file: npm run make:curves -- run.json');
const { checkpoint: _, ...run } = decodeRunFile(readFileSync(path, 'utf8'));
const contestants = run.contestants.map((contestant) => ({
  ...contestant,
  every: Math.max(1, contestant.updates),
  loss: contestant.loss.slice(-1),
  gradientNorm: contestant.gradientNorm.slice(-1),
}));
const text = encodeRunFile({ ...run, contestants });
writeFileSync(new URL('../../public/curves.json', import.meta.url), text);
process.stderr.write(`curves: ${text.length} characters\n`);
