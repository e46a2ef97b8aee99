/** What tells two runs apart whichever way they came: what they are made of, and every loss that they have measured. */
import { fingerprintOf, fnv1a, fnv1aOfLine } from '../../tasks/fingerprint.ts';
import { contestantFields, sharedFields } from '../fieldList.ts';
import type { RunFile } from '../runFile.ts';
import type { SharedField } from '../settings.ts';

/** They may change while a run goes on, and change none of its numbers. */
const PASSING: readonly SharedField[] = ['maxUpdates', 'targetError'];

/** 16 hexadecimal digits. */
export function runPrint({ settings, data, backend, contestants }: RunFile): string {
  const shared = sharedFields.filter(({ name }) => !PASSING.includes(name)).map(({ name }) => settings[name]);
  const own = settings.contestants.map((each) => contestantFields.map(({ name }) => each[name]));
  const made = fnv1aOfLine(JSON.stringify([shared, own, data.fingerprint, backend]), 0x811c9dc5);
  const seen = contestants.reduce(
    (hash, { loss }) => fnv1a(new Int32Array(Float32Array.from(loss).buffer), hash),
    fnv1a(contestants.map(({ updates }) => updates)),
  );
  return `${fingerprintOf(made)}${fingerprintOf(seen)}`;
}
