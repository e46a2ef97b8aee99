/** JSON Schemas of the files that the program writes, made of the very schemas that read them. */
import { format, resolveConfig } from 'prettier';
import * as z from 'zod/mini';
import { fieldHelp } from '../../src/experiments/fieldHelp.ts';
import { contestantFields, sharedFields, type Field } from '../../src/experiments/fieldList.ts';
import { lessonSchema } from '../../src/experiments/lessonTrace.ts';
import { resultsSchema } from '../../src/experiments/results.ts';
import { runFileSchema } from '../../src/experiments/runFile.ts';
import { contestantSchema, settingsSchema } from '../../src/experiments/settings.ts';
import { checkpointTexts } from '../../src/training/checkpointTexts.ts';
import { sayOfAny } from '../../src/tasks/say.ts';

/** With the settings that a file of this release may have; those that it leaves out have their defaults. */
const runSchema = z.object({
  format: z.literal('searnn-run'),
  version: z.literal(1),
  ...runFileSchema.shape,
  settings: settingsSchema,
});

const checkpointSchema = z.object({
  format: z.literal('searnn-checkpoint'),
  version: z.literal('1'),
  run: runSchema,
  counters: checkpointTexts.counters,
  dataFile: checkpointTexts.dataFile,
  separate: z.optional(checkpointTexts.separate),
  before: z.optional(checkpointTexts.before),
  vocabularies: z.optional(checkpointTexts.vocabularies),
  changes: z.optional(checkpointTexts.changes),
});

interface FileSchema {
  readonly title: string;
  readonly description: string;
  readonly schema: z.ZodMiniType;
}

const SCHEMAS = {
  run: {
    title: 'Run file of SeaRNN Playground',
    description: 'Settings, seed, where a run ran, and all that was measured.',
    schema: runSchema,
  },
  results: {
    title: 'Results of SeaRNN Playground',
    description: 'What came out of long runs, in short.',
    schema: resultsSchema,
  },
  trace: {
    title: 'Lesson trace of SeaRNN Playground',
    description: 'One update of one contestant on one sequence, complete.',
    schema: lessonSchema,
  },
  checkpoint: {
    title: 'Metadata of a checkpoint of SeaRNN Playground',
    description:
      'What the texts of __metadata__ in a checkpoint’s .safetensors header say: format and version as they stand, all others parsed as JSON.',
    schema: checkpointSchema,
  },
} as const satisfies Readonly<Record<string, FileSchema>>;

export type SchemaName = keyof typeof SCHEMAS;
export const SCHEMA_NAMES = Object.keys(SCHEMAS) as readonly SchemaName[];

/** As JSON Schema writes an object. */
interface JsonSchema {
  readonly properties?: Readonly<Record<string, { description?: string }>>;
}

/** Says what each setting is. */
function describe({ properties = {} }: JsonSchema, fields: readonly Field[]): void {
  for (const { name, meta } of fields) {
    const property = properties[name];
    if (property) property.description = `${sayOfAny(meta.label)}: ${sayOfAny(fieldHelp(name))}`;
  }
}

/** Draft 7, which most validators read. */
function jsonSchema({ title, description, schema }: FileSchema): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    override: ({ zodSchema, jsonSchema: made }) => {
      // What bounds every whole number says nothing of one.
      if (made.maximum === Number.MAX_SAFE_INTEGER) delete made.maximum;
      if (made.minimum === Number.MIN_SAFE_INTEGER) delete made.minimum;
      if (zodSchema === settingsSchema) describe(made as JsonSchema, sharedFields);
      if (zodSchema === contestantSchema) describe(made as JsonSchema, contestantFields);
    },
  });
  return { $schema, title, description, ...rest };
}

/** A schema's file, from the project's folder. */
export const schemaFile = (name: SchemaName): string => `docs/schemas/${name}.schema.json`;

/** Its text, as the code has it now. */
export async function schemaText(name: SchemaName): Promise<string> {
  const options = await resolveConfig(new URL(`../../${schemaFile(name)}`, import.meta.url));
  return format(JSON.stringify(jsonSchema(SCHEMAS[name])), { ...options, parser: 'json' });
}
