/** Compiles ahead what a race's networks will ask of the backend in force. */
import { isChainMethod } from '../experiments/contestants.ts';
import { effectiveSettings } from '../experiments/methodSettings.ts';
import type { Settings } from '../experiments/settings.ts';
import { prepareKernels } from '../kernels/registry.ts';
import { encoderUnits, feedsInput } from '../model/config.ts';
import type { DataSet } from '../tasks/task.ts';
import { modelConfig } from './modelConfig.ts';

/**
 * @param told hears the part done, 0 … 1; not at all where nothing is to be compiled
 * @throws Error when the backend cannot compile a kernel for these sizes
 */
export async function prepareRace(
  settings: Settings,
  data: DataSet,
  told: (done: number) => void,
): Promise<void> {
  if (settings.contestants.every(({ method }) => isChainMethod(method))) return;
  const config = modelConfig(settings, data);
  const { hidden, vocabularySize, aligned, layers, dropout, attention } = config;
  // Only a coin for every state has the network go on after what the reference wrote.
  const guided = settings.contestants.some((own) => effectiveSettings(own).rollOut === 'mixed-states');
  const sizes = { hidden, encoderUnits: encoderUnits(config), vocabularySize, aligned, guided, layers };
  const ways = {
    // Keys are as long as the states that they are multiplied with.
    attention: attention && { ...attention, units: attention.kind === 'dot' ? hidden : attention.units },
    end: data.packing.ending?.token ?? null,
    ...{ gru: config.cell === 'gru', feeds: feedsInput(config) },
    ...{ drops: dropout > 0, optimiser: settings.optimiser },
  };
  await prepareKernels({ ...sizes, ...ways }, told);
}
