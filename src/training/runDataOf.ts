/** Loaded data as run files name them. */
import { ContentHash } from '../base/contentHash.ts';
import type { Tokens } from '../base/tokens.ts';
import type { RunData } from '../experiments/runData.ts';
import type { DataSet } from '../tasks/task.ts';

const contents = new WeakMap<DataSet, string>();
const encoded = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

const bytesOf = ({ buffer, byteOffset, byteLength }: Tokens): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** Data that come with the playground are hashed as they are: every word in its order, and what its tokens mean. */
function hashOfExamples({ vocabulary, sourceVocabulary, examples }: DataSet): string {
  const hash = new ContentHash();
  const text = (value: unknown) => hash.update(encoded(value));
  text([vocabulary, sourceVocabulary]);
  for (const { inputs, targets } of examples) {
    text([inputs.length, targets.length]);
    hash.update(bytesOf(inputs)).update(bytesOf(targets));
  }
  return hash.digest();
}

/** Name, task and hashes of the data: of a file's content as it was read, unpacked, or of the words themselves. */
export function runDataOf(data: DataSet): RunData {
  const { name, fingerprint, task, characters, errorName } = data;
  const content = data.content ?? contents.get(data) ?? hashOfExamples(data);
  contents.set(data, content);
  const vocabularyHash = new ContentHash().update(encoded([data.vocabulary, data.sourceVocabulary])).digest();
  const chosen = data.understood?.chosen ?? null;
  return {
    ...{ name, fingerprint, task, ...(characters && { characters }), content, vocabularyHash },
    ...(chosen !== null && { format: chosen }),
    ...(errorName !== undefined && { errorName }),
  };
}
