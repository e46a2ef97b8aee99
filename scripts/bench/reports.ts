/** The letters' report, as the page makes it, wherever it is asked for. */
import { formatSpeedReport, type PlanName, type SpeedReport } from '../../src/experiments/speedReport.ts';
import type { BackendName } from '../../src/experiments/reports.ts';
import type { Place } from './asked.ts';
import { inNode } from './inNode.ts';

export async function measureReports(
  runs: readonly (readonly [Place, BackendName])[],
  plan: PlanName,
  say: (text: string) => void,
): Promise<SpeedReport[]> {
  const reports: SpeedReport[] = [];
  for (const [place, backend] of runs) {
    say(`${place === 'node' ? 'Node' : 'Chromium'}, ${backend} …`);
    const report = await (place === 'node'
      ? inNode(backend, plan, say)
      : (await import('./inChromium.ts')).inChromium(backend, plan, say));
    reports.push(report);
    if (backend !== 'cpu' && backend !== 'webgl' && !report.rows.some(({ kernels }) => kernels === 'fused'))
      say(`warning: our own kernels are missing on ${backend}, so only stock operations were measured.`);
    process.stdout.write(`${formatSpeedReport(report)}\n`);
  }
  return reports;
}
