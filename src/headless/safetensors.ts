/** The safetensors layout: 8 bytes of header length, a JSON header, then the numbers. Only float32 here. */
import * as z from 'zod/mini';
import { DamagedCheckpoint } from './damagedCheckpoint.ts';

/** Named float32 vectors and a map of texts. @see https://huggingface.co/docs/safetensors */
export interface TensorFile {
  readonly tensors: ReadonlyMap<string, Float32Array>;
  readonly metadata: Readonly<Record<string, string>>;
}

const damaged = (fault: string) => new DamagedCheckpoint(fault);

/** Numbers are little-endian, as every machine that runs this is. */
export function encodeTensors({ tensors, metadata }: TensorFile): Uint8Array {
  const header: Record<string, unknown> = { __metadata__: metadata };
  let end = 0;
  for (const [name, values] of tensors) {
    header[name] = { dtype: 'F32', shape: [values.length], data_offsets: [end, end + values.byteLength] };
    end += values.byteLength;
  }
  const json = new TextEncoder().encode(JSON.stringify(header));
  // The header is padded with spaces, so that the numbers begin at a multiple of 8.
  const headerSize = Math.ceil(json.length / 8) * 8;
  const bytes = new Uint8Array(8 + headerSize + end).fill(0x20, 8, 8 + headerSize);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(headerSize), true);
  bytes.set(json, 8);
  let offset = 8 + headerSize;
  for (const values of tensors.values()) {
    bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), offset);
    offset += values.byteLength;
  }
  return bytes;
}

function record(value: unknown): Record<string, unknown> {
  // Any object may be asked for any key.
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw damaged('its header is not an object');
}

const entrySchema = z.object({ dtype: z.literal('F32'), data_offsets: z.tuple([z.int(), z.int()]) });

function vector(name: string, entry: unknown, numbers: Uint8Array): Float32Array {
  const read = entrySchema.safeParse(entry);
  const [start, end] = read.data?.data_offsets ?? [0, NaN];
  if ((end - start) % 4 !== 0) throw damaged(`the entry ${name} of its header is not understood`);
  if (start < 0 || start > end || end > numbers.length) throw damaged(`${name} is cut off`);
  // A copy: `slice` of a Node buffer would be a view of the whole.
  return new Float32Array(new Uint8Array(numbers.subarray(start, end)).buffer);
}

/** @throws DamagedCheckpoint when the bytes are not such a file, or cut off. */
export function decodeTensors(bytes: Uint8Array): TensorFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerSize = bytes.length < 8 ? Infinity : Number(view.getBigUint64(0, true));
  if (8 + headerSize > bytes.length) throw damaged('its header is cut off');
  let header: Record<string, unknown>;
  try {
    header = record(JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + headerSize))));
  } catch {
    throw damaged('its header is no JSON object');
  }
  const { __metadata__: metadata = {}, ...entries } = header;
  const numbers = bytes.subarray(8 + headerSize);
  return {
    tensors: new Map(Object.entries(entries).map(([name, entry]) => [name, vector(name, entry, numbers)])),
    metadata: Object.fromEntries(
      Object.entries(record(metadata)).map(([key, value]) => [key, String(value)]),
    ),
  };
}
