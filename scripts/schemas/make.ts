/** Writes the JSON Schemas of all files: `npm run make:schemas`. */
import { writeFileSync } from 'node:fs';
import { SCHEMA_NAMES, schemaFile, schemaText } from './schemas.ts';

for (const name of SCHEMA_NAMES)
  writeFileSync(new URL(`../../${schemaFile(name)}`, import.meta.url), await schemaText(name));
