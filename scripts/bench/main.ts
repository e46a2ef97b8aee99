/**
 * How fast an update is, in Node and in a real Chromium: `npm run bench -- --only node --quick --json out.json`.
 * Chromium runs the page's own worker, on WebAssembly and on WebGPU.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { BackendName } from '../../src/experiments/reports.ts';
import { formatSpeedReport, type PlanName, type SpeedReport } from '../../src/experiments/speedReport.ts';
import { duels } from './duels.ts';
import { inChromium } from './inChromium.ts';
import { inNode } from './inNode.ts';

const USAGE = `npm run bench -- [--only node|chromium] [--backend wasm|cpu|webgpu|webgl] [--quick] [--json <file>]
       npm run bench -- --threads 1,2
Without --backend: wasm in Node, wasm and webgpu in Chromium. --threads: an update of all contestants of some races, on so
many threads each, in Node.
`;

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    backend: { type: 'string' },
    threads: { type: 'string' },
    quick: { type: 'boolean', default: false },
    json: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const PLACES = ['node', 'chromium'] as const;
const BACKENDS: Readonly<Record<(typeof PLACES)[number], readonly BackendName[]>> = {
  node: ['wasm', 'cpu'],
  chromium: ['wasm', 'webgpu', 'webgl', 'cpu'],
};
const USUAL: Readonly<Record<(typeof PLACES)[number], readonly BackendName[]>> = {
  node: ['wasm'],
  chromium: ['wasm', 'webgpu'],
};

/** What is to be measured where; a backend that a place does not have is left out there. */
function asked(): (readonly [(typeof PLACES)[number], BackendName])[] {
  const places = PLACES.filter((place) => values.only === undefined || values.only === place);
  return places.flatMap((place) => {
    const wanted =
      values.backend === undefined ? USUAL[place] : BACKENDS[place].filter((name) => name === values.backend);
    return wanted.map((backend) => [place, backend] as const);
  });
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

const runs = asked();
if (values.help || runs.length === 0) {
  process.stdout.write(USAGE);
  process.exit(values.help ? 0 : 2);
}
if (values.threads !== undefined) {
  const counts = values.threads.split(',').map(Number);
  if (counts[0] !== 1 || !counts.every((count) => Number.isInteger(count) && count >= 1)) {
    process.stdout.write(USAGE);
    process.exit(2);
  }
  process.stdout.write(`${await duels(counts, say)}\n`);
  process.exit(0);
}
const plan: PlanName = values.quick ? 'quick' : 'full';
const reports: SpeedReport[] = [];
for (const [place, backend] of runs) {
  say(`${place === 'node' ? 'Node' : 'Chromium'}, ${backend} …`);
  const report = await (place === 'node' ? inNode(backend, plan, say) : inChromium(backend, plan, say));
  reports.push(report);
  if (backend !== 'cpu' && backend !== 'webgl' && !report.rows.some(({ kernels }) => kernels === 'fused'))
    say(`warning: our own kernels are missing on ${backend}, so only stock operations were measured.`);
  process.stdout.write(`${formatSpeedReport(report)}\n`);
}
if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(reports, null, 2)}\n`);
