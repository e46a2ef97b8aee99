/** What a method does and what a preset sets up, in a few sentences, as messages: for the form and the command line, which load it. */
import { METHOD_SUMMARIES as OF_METHODS } from '../text/en/methodSummaries.ts';
import { PRESET_SUMMARIES as OF_PRESETS } from '../text/en/presetSummaries.ts';
import type { MethodId } from './contestants.ts';
import type { PresetId } from './presets.ts';

export const METHOD_SUMMARIES: Readonly<Record<MethodId, string>> = OF_METHODS;
export const PRESET_SUMMARIES: Readonly<Record<PresetId, string>> = OF_PRESETS;
