/** What a method does, what an objective is good for and what a preset sets up, in a few sentences, as messages: for the form and the command line, which load it. */
import { METHOD_SUMMARIES as OF_METHODS } from '../text/en/methodSummaries.ts';
import { OBJECTIVE_SUMMARIES as OF_OBJECTIVES } from '../text/en/objectiveSummaries.ts';
import { PRESET_SUMMARIES as OF_PRESETS } from '../text/en/presetSummaries.ts';
import type { MethodId } from './contestants.ts';
import type { ObjectiveId } from './objectiveList.ts';
import type { PresetId } from './presets.ts';

export const METHOD_SUMMARIES: Readonly<Record<MethodId, string>> = OF_METHODS;
export const OBJECTIVE_SUMMARIES: Readonly<Record<ObjectiveId, string>> = OF_OBJECTIVES;
export const PRESET_SUMMARIES: Readonly<Record<PresetId, string>> = OF_PRESETS;
