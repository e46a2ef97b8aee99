/** The curves of compared runs: test errors in one chart, losses in one for each kind of loss, over the same axis, read off at one place. */
import { useMemo, useState } from 'react';
import type { Say } from '../../tasks/say.ts';
import { namesTogether } from '../../experiments/library/seedNames.ts';
import { BANDS, type BandKind } from '../../statistics/spread.ts';
import { COMPARED_RUNS } from '../../text/en/comparedRuns.ts';
import type { CurveFigure, ValueAxis } from '../../figures/figureLines.ts';
import { CURVES } from '../../text/en/curves.ts';
import { PRINTED_FIGURES } from '../../text/en/printedFigures.ts';
import { listed } from '../../text/numbers.ts';
import { percentTick } from '../curves/errorAxes.ts';
import { AXES, LINE_LIMIT, type Axis } from '../curves/lines.ts';
import { fewDigits, percent, short } from '../format.ts';
import { objectiveName } from '../objectiveName.ts';
import { Segmented } from '../parts/Segmented.tsx';
import type { RunContender } from './contenders.ts';
import { LineSample } from './LineSample.tsx';
import { RunChart } from './RunChart.tsx';
import { runFigure } from './runFigure.ts';
import {
  errorPlotOf,
  groupsOf,
  inMean,
  isLog,
  lossPlotOf,
  placesOf,
  type RunGroup,
  type RunPlot,
} from './runPlot.ts';
import { valueAt } from './runLines.ts';
import styles from './library.module.css';

const TEXTS = COMPARED_RUNS.curves;
const HEIGHT = { error: 224, loss: 128 } as const;
/** Steps of the slider that reads off. */
const STEPS = 1_000;

interface Props {
  readonly contenders: readonly RunContender[];
  readonly say: Say;
}

function nameOf(say: Say, group: RunGroup): string {
  const { members } = group;
  const [first] = members;
  const names = members.map(({ of }) => of.note.name);
  const runs = listed(members.length === 1 ? names : namesTogether(names));
  const name = `${runs}: ${first?.name ?? ''}`;
  if (members.length === 1) return name;
  const count = inMean(group).length;
  const told = say(TEXTS.ofSeeds, { name, count });
  const more = members.length - count;
  return more === 0 ? told : say(TEXTS.underWay, { name: told, more });
}

/** A chart's title, with the band about its means and how many seeds these are of. */
function captionOf(say: Say, title: string, groups: readonly RunGroup[], band: BandKind): string {
  const counts = new Set(groups.map((group) => inMean(group).length).filter((count) => count > 1));
  if (counts.size === 0) return title;
  const count = [...counts].sort((a, b) => a - b).join(', ');
  return say(TEXTS.ofMean, { title, band: say(TEXTS.bands[band]), count });
}

/** A plot without the groups that are of another loss. */
const only = (plot: RunPlot, isThere: (group: number) => boolean): RunPlot => ({
  ...plot,
  lines: plot.lines.map((line, i) => (isThere(i) ? line : [])),
  bands: plot.bands.map((band, i) => (isThere(i) ? band : [])),
  faint: plot.faint.filter(({ of }) => isThere(of)),
});

export function RunCharts({ contenders, say }: Props) {
  const [axis, setAxis] = useState<Axis>('updates');
  const [band, setBand] = useState<BandKind>('sd');
  const [share, setShare] = useState(1);
  const groups = useMemo(() => groupsOf(contenders), [contenders]);
  const looks = useMemo(() => groups.map(({ look }) => look), [groups]);
  const { error, losses, places } = useMemo(() => {
    const unitOf = ({ members }: RunGroup): string => (members[0] ? objectiveName(say, members[0].own) : '');
    const units = [...new Set(groups.map(unitOf))];
    const errors = errorPlotOf(groups, axis, band);
    const all = lossPlotOf(groups, axis, band);
    const byUnit = units.map((unit) => {
      const isThere = (i: number): boolean => groups[i] !== undefined && unitOf(groups[i]) === unit;
      const of = groups.filter((each) => unitOf(each) === unit);
      const { y } = lossPlotOf(of, axis, band);
      return { unit, of, plot: { ...only(all, isThere), y } };
    });
    return {
      error: errors,
      losses: byUnit,
      places: placesOf([errors, ...byUnit.map(({ plot }) => plot)], axis),
    };
  }, [groups, axis, band, say]);
  const [start, end] = places;
  const log = isLog(axis);
  const cursor = log ? start * (end / start) ** share : start + share * (end - start);
  const point = (place: number | null): void => {
    if (place === null) return;
    setShare(log ? Math.log(place / start) / Math.log(end / start) : (place - start) / (end - start));
  };
  const reading = (group: number): string => {
    const at = valueAt(error.lines[group] ?? [], cursor);
    const loss = losses.flatMap(({ plot }) => valueAt(plot.lines[group] ?? [], cursor) ?? [])[0];
    const told = [
      ...(at === undefined ? [] : [say(TEXTS.reading, { error: percent(at) })]),
      ...(loss === undefined ? [] : [say(TEXTS.readingLoss, { loss: fewDigits(loss) })]),
    ];
    return told.length === 0 ? say(TEXTS.none) : told.join(', ');
  };
  const where = say(TEXTS.at, { place: short(cursor), axis: say(CURVES.axes[axis]) });
  const names = groups.map((group) => nameOf(say, group));
  const shared = { looks, places, log, cursor, onCursor: point };
  const figureOf = (plot: RunPlot, y: Omit<ValueAxis, 'log'>): CurveFigure =>
    runFigure(say, { plot, names, groups, axis, band, y });
  const several = groups.some(({ members }) => members.length > 1);
  return (
    <div className={styles['compared']}>
      <h3>{say(TEXTS.title)}</h3>
      <div className={styles['controls']}>
        <Segmented
          look="quiet"
          label={say(TEXTS.axis)}
          value={axis}
          onChange={setAxis}
          options={AXES.map((value) => ({ value, label: say(CURVES.axes[value]) }))}
        />
        {several && (
          <Segmented
            look="quiet"
            label={say(TEXTS.band)}
            value={band}
            onChange={setBand}
            options={BANDS.map((value) => ({ value, label: say(TEXTS.bands[value]) }))}
          />
        )}
      </div>
      {error.lines.every((line) => line.length === 0) && <p>{say(TEXTS.empty)}</p>}
      <RunChart
        {...shared}
        name="runs-test-error"
        figure={() =>
          figureOf(error, { label: say(PRINTED_FIGURES.values.letterError), unit: '%', per: 100 })
        }
        title={say(TEXTS.error)}
        caption={captionOf(say, say(TEXTS.error), groups, band)}
        plot={error}
        height={HEIGHT.error}
        format={percentTick}
      />
      {losses.map(({ unit, of, plot }, i) => (
        <RunChart
          key={unit}
          {...shared}
          name={`runs-loss-${i + 1}`}
          figure={() => figureOf(plot, { label: say(TEXTS.loss, { measure: unit }), unit, per: 1 })}
          title={say(TEXTS.loss, { measure: unit })}
          caption={captionOf(say, say(TEXTS.loss, { measure: unit }), of, band)}
          plot={plot}
          height={HEIGHT.loss}
          format={fewDigits}
        />
      ))}
      <label className={styles['crosshair']}>
        <span>{say(TEXTS.crosshair)}</span>
        <input
          type="range"
          min={0}
          max={STEPS}
          value={Math.round(share * STEPS)}
          aria-valuetext={[where, ...names.map((name, i) => `${name}: ${reading(i)}`)].join('; ')}
          onChange={(event) => setShare(Number(event.target.value) / STEPS)}
        />
        <b>{where}</b>
      </label>
      <ul className={styles['legend']}>
        {groups.map((group, i) => (
          <li key={names[i]}>
            <LineSample look={group.look} /> <b>{names[i]}</b> <span>{reading(i)}</span>
          </li>
        ))}
      </ul>
      <p className={styles['aside']}>
        {several && `${say(TEXTS.bandTold[band])} `}
        {say(TEXTS.thinned, { points: LINE_LIMIT })} {say(CURVES.losses.about)}
      </p>
    </div>
  );
}
