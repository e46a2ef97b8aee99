/** Whose cell the sandbox copies: of several tables that of the first contestant that learns from costs. */
import { effectiveSettings } from '../../experiments/methodSettings.ts';
import type { ObjectiveId } from '../../experiments/objectiveList.ts';
import type { TableView, WordReport } from '../../experiments/reports.ts';
import type { ContestantSettings } from '../../experiments/settings.ts';
import { METHODS } from '../../experiments/methods.ts';
import type { Say } from '../../tasks/say.ts';

/** What a copy is made of. */
export interface SandboxSource {
  readonly view: TableView;
  readonly cell: number;
  /** Whose table, and its word: for the badge. */
  readonly name: string;
  readonly word: string;
  readonly truth: number;
  readonly objective: ObjectiveId;
  readonly costScale: number;
}

/** Null where no table is there. `contestants` and `names` are by contestant. */
export function sourceOf(
  say: Say,
  views: readonly TableView[],
  contestants: readonly ContestantSettings[],
  names: readonly string[],
  { targets }: Pick<WordReport, 'targets'>,
  vocabulary: readonly string[],
  cell: number,
): SandboxSource | null {
  // Those that do not search have the log-loss on the truth.
  const learns = ({ contestant }: TableView): boolean => {
    const method = contestants[contestant]?.method;
    return method !== undefined && METHODS[method].searches;
  };
  const view = views.find(learns) ?? views[0];
  const contestant = view && contestants[view.contestant];
  if (view === undefined || contestant === undefined) return null;
  const { objective, costScale } = effectiveSettings(contestant);
  return {
    ...{ view, cell, costScale },
    name: names[view.contestant] ?? '',
    word: say.join(Array.from(targets, (token) => vocabulary[token] ?? '?')),
    truth: targets[cell] ?? 0,
    objective: learns(view) ? objective : 'll',
  };
}
