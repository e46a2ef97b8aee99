/** The safetensors layout: 8 bytes of header length, a JSON header, then the numbers. Only float32 here. */
import * as z from 'zod/mini';
import { PlaygroundError } from '../base/errors.ts';
import { TENSOR_FAULTS } from '../text/en/tensorFaults.ts';
import { tell } from '../text/tell.ts';

/** Numbers in row-major order; a vector of n has the shape [n]. */
export interface Tensor {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/** Named tensors and a map of texts. @see https://huggingface.co/docs/safetensors */
export interface TensorFile {
  readonly tensors: ReadonlyMap<string, Tensor>;
  readonly metadata: Readonly<Record<string, string>>;
}

/** What is wrong with a file of tensors. */
export class TensorFault extends PlaygroundError {
  /** Without a full stop: `its header is cut off`. */
  readonly fault: string;

  constructor(fault: string, options?: ErrorOptions) {
    super('bad-run-file', tell(TENSOR_FAULTS.unreadable, { fault }), options);
    this.fault = fault;
  }
}

/** A vector [n] as a tensor. */
export const asVector = (values: Float32Array): Tensor => ({ shape: [values.length], values });

/** How many numbers a shape holds; a number alone has the shape []. */
export const sizeOfShape = (shape: readonly number[]): number =>
  shape.reduce((product, size) => product * size, 1);

/** Numbers are little-endian, as every machine that runs this is. */
export function encodeTensors({ tensors, metadata }: TensorFile): Uint8Array<ArrayBuffer> {
  const header: Record<string, unknown> = { __metadata__: metadata };
  let end = 0;
  for (const [name, { shape, values }] of tensors) {
    header[name] = { dtype: 'F32', shape, data_offsets: [end, end + values.byteLength] };
    end += values.byteLength;
  }
  const json = new TextEncoder().encode(JSON.stringify(header));
  // The header is padded with spaces, so that the numbers begin at a multiple of 8.
  const headerSize = Math.ceil(json.length / 8) * 8;
  const bytes = new Uint8Array(8 + headerSize + end).fill(0x20, 8, 8 + headerSize);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(headerSize), true);
  bytes.set(json, 8);
  let offset = 8 + headerSize;
  for (const { values } of tensors.values()) {
    bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), offset);
    offset += values.byteLength;
  }
  return bytes;
}

function record(value: unknown): Record<string, unknown> {
  // Any object may be asked for any key.
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw new TensorFault(tell(TENSOR_FAULTS.noObject));
}

const size = z.int().check(z.minimum(0));
const entrySchema = z.object({
  dtype: z.string(),
  shape: z.array(size),
  data_offsets: z.tuple([z.int(), z.int()]),
});

/** Where a tensor's numbers lie, bytes from where all numbers begin. */
interface Place {
  readonly name: string;
  readonly shape: readonly number[];
  readonly start: number;
  readonly end: number;
}

/** @param most bytes that there are of numbers */
function placeOf(name: string, entry: unknown, most: number): Place {
  const { data: read } = entrySchema.safeParse(entry);
  if (read === undefined) throw new TensorFault(tell(TENSOR_FAULTS.entry, { name }));
  const { dtype, shape } = read;
  const [start, end] = read.data_offsets;
  if (dtype !== 'F32') throw new TensorFault(tell(TENSOR_FAULTS.type, { name, type: dtype }));
  if (end - start !== 4 * sizeOfShape(shape)) throw new TensorFault(tell(TENSOR_FAULTS.entry, { name }));
  if (start < 0 || end > most) throw new TensorFault(tell(TENSOR_FAULTS.cutOff, { name }));
  return { name, shape, start, end };
}

/** Bytes of the header. @param first the file's first eight bytes, or fewer where it ends; `length` of the file, bytes */
function headerSizeOf(first: Uint8Array, length: number): number {
  const view = new DataView(first.buffer, first.byteOffset, first.byteLength);
  const headerSize = first.length < 8 ? Infinity : Number(view.getBigUint64(0, true));
  if (8 + headerSize > length) throw new TensorFault(tell(TENSOR_FAULTS.headerCutOff));
  return headerSize;
}

interface Header extends Pick<TensorFile, 'metadata'> {
  /** What is said of each tensor, by its name; not looked into. */
  readonly entries: Readonly<Record<string, unknown>>;
}

function readHeader(json: Uint8Array): Header {
  let header: Record<string, unknown>;
  try {
    header = record(JSON.parse(new TextDecoder().decode(json)));
  } catch {
    throw new TensorFault(tell(TENSOR_FAULTS.noJson));
  }
  const { __metadata__: metadata = {}, ...entries } = header;
  const texts = Object.entries(record(metadata)).map(([key, value]) => [key, String(value)]);
  return { entries, metadata: Object.fromEntries(texts) as TensorFile['metadata'] };
}

/** @param most bytes that there are of numbers */
const placesOf = ({ entries }: Header, most: number): readonly Place[] =>
  Object.entries(entries).map(([name, entry]) => placeOf(name, entry, most));

/** @throws TensorFault when the bytes are not such a file, cut off, or of other numbers than float32 */
export function decodeTensors(bytes: Uint8Array): TensorFile {
  const begin = 8 + headerSizeOf(bytes.subarray(0, 8), bytes.length);
  const header = readHeader(bytes.subarray(8, begin));
  const tensors = placesOf(header, bytes.length - begin).map(
    ({ name, shape, start, end }): [string, Tensor] => {
      // A copy: `slice` of a Node buffer would be a view of the whole.
      const copy = new Uint8Array(bytes.subarray(begin + start, begin + end));
      return [name, { shape, values: new Float32Array(copy.buffer) }];
    },
  );
  return { tensors: new Map(tensors), metadata: header.metadata };
}

/** The same of a file, of which nothing is in memory but its tensors. @throws TensorFault; what the browser throws where it cannot read */
export async function readTensors(file: Blob): Promise<TensorFile> {
  const read = (start: number, end: number) => file.slice(start, end).arrayBuffer();
  const begin = 8 + headerSizeOf(new Uint8Array(await read(0, 8)), file.size);
  const header = readHeader(new Uint8Array(await read(8, begin)));
  const tensors = new Map<string, Tensor>();
  for (const { name, shape, start, end } of placesOf(header, file.size - begin))
    tensors.set(name, { shape, values: new Float32Array(await read(begin + start, begin + end)) });
  return { tensors, metadata: header.metadata };
}

/** What a file says of itself, whatever its numbers are. @throws TensorFault; what the browser throws where it cannot read */
export async function readMetadata(file: Blob): Promise<TensorFile['metadata']> {
  const read = async (start: number, end: number) =>
    new Uint8Array(await file.slice(start, end).arrayBuffer());
  const begin = 8 + headerSizeOf(await read(0, 8), file.size);
  return readHeader(await read(8, begin)).metadata;
}
