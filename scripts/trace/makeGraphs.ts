/** Makes `public/counterexamples.json`, the counter-examples as they were played, for frames that start no engine. `npm run make:graphs` */
import { writeFileSync } from 'node:fs';
import { playToys } from '../../src/training/toys.ts';

/** More than can be seen. */
const DIGITS = 5;

const short = (_: string, value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(DIGITS)) : value;

const text = JSON.stringify(await playToys(), short);
writeFileSync(new URL('../../public/counterexamples.json', import.meta.url), text);
process.stderr.write(`counterexamples: ${text.length} characters\n`);
