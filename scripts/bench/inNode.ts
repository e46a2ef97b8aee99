/** The bench in this process. */
import type { BackendName } from '../../src/experiments/reports.ts';
import type { PlanName, SpeedReport } from '../../src/experiments/speedReport.ts';
import { measureSpeed } from '../../src/training/bench/measureSpeed.ts';
import { planFor } from '../../src/training/bench/plans.ts';
import { createPing, createYieldPoint } from '../../src/training/yielding.ts';
import { nodeMachine, startNode } from './startNode.ts';
import { Steps } from './steps.ts';

export async function inNode(
  name: BackendName,
  plan: PlanName,
  say: (text: string) => void,
): Promise<SpeedReport> {
  const backend = await startNode(name);
  const steps = new Steps(say);
  const measured = await measureSpeed({
    plan: planFor(plan, backend),
    onProgress: (label) => steps.now(label),
    yieldPoint: createYieldPoint(createPing(), () => false),
  });
  return {
    format: 'searnn-speed',
    version: 1,
    backend,
    machine: nodeMachine(),
    date: new Date().toISOString().slice(0, 10),
    ...measured,
  };
}
