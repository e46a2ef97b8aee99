/** What tells two runs apart whichever way they came: what they are made of, and every loss that they have measured. */
import { fingerprintOf, fnv1a, fnv1aOfLine } from '../../tasks/fingerprint.ts';
import { contestantFields, sharedFields } from '../fieldList.ts';
import type { Column, RunFile } from '../runFile.ts';
import type { SharedField } from '../settings.ts';

/** They may change while a run goes on, and change none of its numbers. */
const PASSING: readonly SharedField[] = ['maxUpdates', 'targetError'];

/** The column's numbers as they lie in memory, not copied where they are float32 already. */
function bitsOf(column: Column): Int32Array {
  const { buffer, byteOffset, length } = column instanceof Float32Array ? column : Float32Array.from(column);
  return new Int32Array(buffer, byteOffset, length);
}

/** 16 hexadecimal digits. */
export function runPrint({ settings, data, backend, contestants }: RunFile): string {
  const shared = sharedFields.filter(({ name }) => !PASSING.includes(name)).map(({ name }) => settings[name]);
  const own = settings.contestants.map((each) => contestantFields.map(({ name }) => each[name]));
  const made = fnv1aOfLine(JSON.stringify([shared, own, data.fingerprint, backend]), 0x811c9dc5);
  const seen = contestants.reduce(
    (hash, { loss }) => fnv1a(bitsOf(loss), hash),
    fnv1a(contestants.map(({ updates }) => updates)),
  );
  return `${fingerprintOf(made)}${fingerprintOf(seen)}`;
}
