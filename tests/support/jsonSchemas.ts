/** The checked-in JSON Schemas, and a validator that is not our own. */
import Ajv from 'ajv';
import { readFileSync } from 'node:fs';
import { schemaFile, type SchemaName } from '../../scripts/schemas/schemas.ts';
import { decodeTensors } from '../../src/training/safetensors.ts';

const ROOT = new URL('../../', import.meta.url);

/** The text of a schema as it is checked in. */
export const checkedIn = (name: SchemaName): string => readFileSync(new URL(schemaFile(name), ROOT), 'utf8');

/** What a schema has against a value; nothing where it is as it should be. */
export function faultsBy(name: SchemaName): (value: unknown) => readonly string[] {
  const validate = new Ajv({ allowUnionTypes: true }).compile(JSON.parse(checkedIn(name)) as object);
  return (value) => {
    void validate(value);
    // Releases of the validator name the place of a fault by different keys; what is wrong is told by all.
    return (validate.errors ?? []).map(({ message = '', schemaPath }) => `${schemaPath}: ${message}`);
  };
}

/** The texts of a checkpoint's metadata: format and version as they stand, all others parsed. */
export function checkpointTextsOf(bytes: Uint8Array): Record<string, unknown> {
  const plain = ['format', 'version'];
  return Object.fromEntries(
    Object.entries(decodeTensors(bytes).metadata).map(([key, text]) => [
      key,
      plain.includes(key) ? text : (JSON.parse(text) as unknown),
    ]),
  );
}
