/** The compiled module, plain or with relaxed SIMD, joined to a memory. */
import { ownMemory } from './ownMemory.ts';
import { inTfjsMemory, tfjsMemory } from './tfjsMemory.ts';
import type { WithWorkspace } from './workspace.ts';

type Kernel = (...sizesAndAddresses: number[]) => void;
type Bytes = (...sizes: number[]) => number;

/** What assembly/index.ts exports. */
export interface Exports {
  readonly productScratch: Bytes;
  readonly affine: Kernel;
  readonly affineTransposed: Kernel;
  readonly outer: Kernel;
  readonly columnSums: Kernel;
  readonly sumRowsByIndex: Kernel;
  readonly copy: Kernel;
  readonly sequenceScratch: Bytes;
  readonly sequence: Kernel;
  readonly backSequenceScratch: Bytes;
  readonly backSequence: Kernel;
  readonly decodeScratch: Bytes;
  readonly decode: Kernel;
  readonly rollOutScratch: Bytes;
  readonly rollOut: Kernel;
  readonly powersBytes: Bytes;
  readonly attend: Kernel;
  readonly backAttend: Kernel;
  readonly triedLossScratch: Bytes;
  readonly triedLoss: Kernel;
  readonly truthLossScratch: Bytes;
  readonly truthLoss: Kernel;
  readonly norm: (x: number, length: number) => number;
  readonly sgd: Kernel;
  readonly momentum: Kernel;
  readonly adam: Kernel;
}

/** A module and the memory that it works in. */
export interface Joined {
  readonly kernels: Exports;
  readonly run: WithWorkspace;
}

export const MODULE_VARIANTS = ['relaxed', 'plain'] as const;
export type ModuleVariant = (typeof MODULE_VARIANTS)[number];

/** Loads the file of a variant. */
export type LoadModule = (variant: ModuleVariant) => Promise<BufferSource>;

/** One function of one relaxed multiply-add: a runtime that validates this has relaxed SIMD. */
const RELAXED = Uint8Array.from([
  ...[0, 97, 115, 109, 1, 0, 0, 0], // magic number, version
  ...[1, 8, 1, 96, 3, 123, 123, 123, 1, 123], // a type: three vectors to one
  ...[3, 2, 1, 0], // a function of that type
  ...[10, 13, 1, 11, 0, 32, 0, 32, 1, 32, 2, 253, 133, 2, 11], // its code
]);

/** The faster of the variants that this runtime can run. */
export function bestVariant(): ModuleVariant {
  return WebAssembly.validate(RELAXED) ? 'relaxed' : 'plain';
}

/** @param where tfjs's own memory, or one of ours with copies; by default the first where it can be joined */
export async function joinModule(module: WebAssembly.Module, where?: 'tfjs' | 'own'): Promise<Joined> {
  const { memory, run } = where === 'own' ? ownMemory() : memoryToJoin(where);
  const instance = await WebAssembly.instantiate(module, { env: { memory } });
  // The module is compiled from assembly/index.ts, which exports just these.
  return { kernels: instance.exports as unknown as Exports, run };
}

function memoryToJoin(where?: 'tfjs'): { memory: WebAssembly.Memory; run: WithWorkspace } {
  try {
    return { memory: tfjsMemory(), run: inTfjsMemory };
  } catch (error) {
    if (where === 'tfjs') throw error;
    return ownMemory();
  }
}
