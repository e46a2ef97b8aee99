/** A data set as it crosses to other threads: its numbers once, in memory that all of them read, and nothing that cannot cross. */
import { assert } from '../../base/assert.ts';
import { abilitiesOf } from '../../tasks/sources.ts';
import type { DataSet, Split } from '../../tasks/task.ts';
import type { DataContent } from '../../tasks/taskSources.ts';

/** Threads need the one split that is trained on. */
export interface SharedData {
  readonly content: DataContent;
  readonly splitId: string;
  readonly split: Split;
}

/** So many bytes are had at a time; what is larger has memory of its own. */
const PIECE = 1 << 20;
/** Arrays begin at multiples of what their widest numbers take. */
const WIDEST = 8;

type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array;

// A view of memory that is none of these stands in no data set.
const isNumbers = (value: unknown): value is Numbers => ArrayBuffer.isView(value);

/** Puts arrays of numbers into shared memory, one behind the other; the same array always to the same place. */
class Memory {
  #piece = new SharedArrayBuffer(0);
  #used = 0;
  readonly #places = new Map<Numbers, Numbers>();

  put(numbers: Numbers): Numbers {
    const known = this.#places.get(numbers);
    if (known !== undefined) return known;
    const { byteLength, byteOffset, buffer, length } = numbers;
    if (this.#used + byteLength > this.#piece.byteLength) {
      this.#piece = new SharedArrayBuffer(Math.max(PIECE, byteLength));
      this.#used = 0;
    }
    new Uint8Array(this.#piece, this.#used, byteLength).set(new Uint8Array(buffer, byteOffset, byteLength));
    // The constructor of any of them takes the same.
    const Kind = numbers.constructor as new (
      memory: SharedArrayBuffer,
      at: number,
      length: number,
    ) => Numbers;
    const place = new Kind(this.#piece, this.#used, length);
    this.#used += Math.ceil(byteLength / WIDEST) * WIDEST;
    this.#places.set(numbers, place);
    return place;
  }
}

/** The same value with all arrays of numbers in shared memory: lists, maps and plain objects are gone through. */
function sharing(value: unknown, memory: Memory): unknown {
  if (isNumbers(value)) return memory.put(value);
  if (Array.isArray(value)) return value.map((each) => sharing(each, memory));
  if (value instanceof Map) return new Map([...value].map(([key, each]) => [key, sharing(each, memory)]));
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [name, each] of Object.entries(value)) copy[name] = sharing(each, memory);
  return copy;
}

/** @throws PlaygroundError `bad-setting` when the data have no such split */
export function shareData(data: DataSet, splitId: string): SharedData {
  const split = data.split(splitId);
  const content = Object.fromEntries(Object.entries(data).filter(([, value]) => typeof value !== 'function'));
  // What comes back is of the same shape.
  return sharing({ content, splitId, split }, new Memory()) as SharedData;
}

/** The data set again, in any thread. It has no other split than the one that was shared. */
export function dataOf({ content, splitId, split }: SharedData): DataSet {
  return {
    ...content,
    ...abilitiesOf(content),
    split: (id) => {
      assert(id === splitId, `the split that was shared, ${splitId}`);
      return split;
    },
  };
}
