/** What the command line's bench runs inside a page: an engine of its own, as the product starts it. */
import type { BackendName } from '../../../src/experiments/reports.ts';
import type { PlanName, SpeedReport } from '../../../src/experiments/speedReport.ts';
import { EngineClient } from '../../../src/worker/client.ts';

export async function benchInPage(override: BackendName, plan: PlanName): Promise<SpeedReport> {
  const client = new EngineClient();
  client.onNews((news) => {
    if (news.kind === 'progress') console.info(news.label);
  });
  try {
    await client.request('boot', { override, kernels: 'fused' });
    return await client.request('bench', { plan });
  } finally {
    client.close();
  }
}
