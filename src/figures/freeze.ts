/** From runs to what a frozen page holds. */
import type { NamedRun } from '../experiments/curvesCsv.ts';
import { contestantNames } from '../experiments/contestantName.ts';
import { CURVE_AXES } from '../experiments/curveOfSeeds.ts';
import { dataText } from '../experiments/dataText.ts';
import { ENGINE_VERSION } from '../experiments/engineVersion.ts';
import { encodeKeptLink } from '../experiments/link.ts';
import { measuredSeeds } from '../experiments/seedCurves.ts';
import { BANDS } from '../statistics/spread.ts';
import { sayOf, sayOfAny } from '../tasks/say.ts';
import { FROZEN } from '../text/en/frozen.ts';
import { PRINTED_FIGURES } from '../text/en/printedFigures.ts';
import { grouped, listed } from '../text/numbers.ts';
import { language } from '../text/tell.ts';
import { lineName, valueLabel } from './curveFigure.ts';
import type { FrozenCurves, FrozenData } from './frozenData.ts';
import type { PrintedTable } from './latexTable.ts';

/** A run with the text of its file, which is kept as it is: its hash is of it. */
export interface FrozenRun extends NamedRun {
  readonly text: string;
}

export interface ToFreeze {
  /** At least one. */
  readonly runs: readonly FrozenRun[];
  /** Null for a usual one. */
  readonly title: string | null;
  readonly text: string;
  readonly tables: readonly PrintedTable[];
  readonly now: Date;
}

function tableOfRuns(runs: readonly NamedRun[]): PrintedTable {
  const { columns } = FROZEN;
  const names = Object.values(columns).map((column) => sayOfAny(column));
  const rows = runs.map(({ name, run }) => {
    const { settings, data, backend, adapter, made } = run;
    return [
      ...[name, String(settings.seed), listed(contestantNames(settings.contestants))],
      ...[listed(run.contestants.map(({ updates }) => grouped(updates))), dataText(data)],
      ...[`${backend} (${adapter})`, made?.date.slice(0, 10) ?? '–', `?${encodeKeptLink(settings)}`],
    ];
  });
  return { caption: sayOfAny(FROZEN.runs), head: names, rows, notes: [] };
}

const record = <T extends string>(keys: readonly T[], valueOf: (key: T) => string): Record<T, string> =>
  // Every key has its value.
  Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<T, string>;

function frozenCurves(runs: readonly NamedRun[]): readonly FrozenCurves[] {
  return measuredSeeds(runs).map(({ label, data, contestants, ...shown }) => {
    const say = sayOf(data);
    const several = contestants.some(({ seeds }) => seeds.length > 1);
    return {
      heading: label,
      contestants: contestants.map(({ name, seeds }) => ({
        name: lineName(name, seeds.length, several, say),
        seeds,
      })),
      value: valueLabel(shown, say),
      axes: record(CURVE_AXES, (axis) => say(PRINTED_FIGURES.axes[axis])),
      bands: several ? record(BANDS, (band) => say(PRINTED_FIGURES.bands[band])) : null,
    };
  });
}

/** In the language in force. */
export function freeze({ runs, title, text, tables, now }: ToFreeze): FrozenData {
  const { axis, band, log, readOff, runs: runsTitle, noScript, tables: tablesTitle } = FROZEN;
  return {
    locale: language().locale,
    title: title ?? sayOfAny(FROZEN.title),
    made: sayOfAny(FROZEN.made, { date: now.toISOString().slice(0, 10), release: ENGINE_VERSION }),
    text,
    curves: frozenCurves(runs),
    tables,
    runs: tableOfRuns(runs),
    files: runs.map(({ name, text: file }) => ({
      ...{ name, text: file },
      save: sayOfAny(FROZEN.save, { name }),
    })),
    words: {
      ...{ axis: sayOfAny(axis), band: sayOfAny(band), log: sayOfAny(log), readOff: sayOfAny(readOff) },
      bands: record(BANDS, (kind) => sayOfAny(FROZEN.bands[kind])),
      ...{ tables: sayOfAny(tablesTitle), runs: sayOfAny(runsTitle) },
      noScript: sayOfAny(noScript),
    },
  };
}
