/** Makes the built-in letters and their licence notes in `public/`: `npm run make:letters`. */
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { encodeLetters } from './encode.ts';
import { makePen, planLetters } from './letterSet.ts';
import { licenceNotes } from './licences.ts';

const plan = planLetters();
const payload = encodeLetters(plan, plan.words.map(makePen(plan)));
const packed = gzipSync(payload, { level: 9 });
writeFileSync(new URL('../../public/letters.bin', import.meta.url), packed);
writeFileSync(new URL('../../public/letters.LICENSES.md', import.meta.url), licenceNotes());

const letters = plan.words.reduce((sum, { word }) => sum + word.length, 0);
const types = new Set(plan.words.map(({ word }) => word)).size;
process.stdout.write(
  `${plan.words.length} words of ${types} types, ${letters} letters by ${plan.writers} writers: ` +
    `${packed.length} bytes (${payload.length} before compression)\n`,
);
