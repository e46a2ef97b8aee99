/** From settings and data to a network. */
import type { Settings } from '../experiments/settings.ts';
import type { ModelConfig } from '../model/config.ts';
import type { DataSet } from '../tasks/task.ts';

/** The network that these settings ask for on these data. */
export function modelConfig(settings: Settings, data: DataSet): ModelConfig {
  const { hidden, embedding, aligned, bidirectional, layers, dropout } = settings;
  const { attention: kind, attentionUnits: units, recurrentCell: cell, inputFeeding } = settings;
  // The authors add what was read as it is; Luong et al. put it through a tanh.
  const attention = kind === 'none' ? null : { kind, units, squash: kind === 'dot' };
  const { inputSize, sourceTokens } = data.packing;
  // A source token has an embedding as long as one that is written.
  const read = { inputSize: sourceTokens === null ? inputSize : embedding, sourceTokens };
  const sizes = { ...read, vocabularySize: data.vocabulary.length, hidden, embedding };
  return {
    ...{ ...sizes, aligned, bidirectional, layers, dropout },
    ...{ cell, encoderUnits: null, attention, inputFeeding },
  };
}
