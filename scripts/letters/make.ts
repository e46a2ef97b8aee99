/** Makes both sets of built-in letters and their licence notes in `public/`: `npm run make:letters`. */
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { encodeLetters } from './encode.ts';
import { makePen, planLetters } from './letterSet.ts';
import { licenceNotes } from './licences.ts';
import { SETS } from './shapes.ts';

const inPublic = (name: string): URL => new URL(`../../public/${name}`, import.meta.url);

for (const [file, shape] of Object.entries(SETS)) {
  const plan = planLetters(shape);
  const payload = encodeLetters(plan, plan.words.map(makePen(plan)));
  const packed = gzipSync(payload, { level: 9 });
  writeFileSync(inPublic(file), packed);
  const letters = plan.words.reduce((sum, { word }) => sum + word.length, 0);
  const types = new Set(plan.words.map(({ word }) => word)).size;
  process.stdout.write(
    `${file}: ${plan.words.length} words of ${types} types, ${letters} letters by ${plan.writers} writers: ` +
      `${packed.length} bytes (${payload.length} before compression)\n`,
  );
}
writeFileSync(inPublic('letters.LICENSES.md'), licenceNotes());
