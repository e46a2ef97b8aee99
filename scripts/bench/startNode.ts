/** Starts a backend in Node: those of the command line, and WebGPU on Dawn. */
import os from 'node:os';
import type { BackendName, BackendReport } from '../../src/experiments/reports.ts';
import { parseBackend, startBackend } from '../../src/headless/backend.ts';

/** @throws PlaygroundError `bad-setting` or `no-backend` where Node has none of that name */
export async function startNode(name: BackendName): Promise<BackendReport> {
  if (name !== 'webgpu') return startBackend(parseBackend(name));
  return (await import('./dawn.ts')).startDawn();
}

/** `Node v20.11.0, Xeon, 8 cores` */
export function nodeMachine(): string {
  const cores = os.cpus();
  return `Node ${process.version}, ${cores[0]?.model.trim() ?? 'unknown processor'}, ${cores.length} cores`;
}
