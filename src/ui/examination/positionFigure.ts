/** Shares over whole positions as a figure for a paper, with what they are held against. */
import type { CurvePoint } from '../../experiments/curveOfSeeds.ts';
import type { CurveFigure, FigureLine } from '../../figures/figureLines.ts';
import { fraction, type Share } from '../../statistics/share.ts';
import type { Say } from '../../tasks/say.ts';
import { TAKE_ALONG } from '../../text/en/takeAlong.ts';
import type { SourceOf } from '../takeAlong/useSource.ts';

export const pointsOf = (shares: readonly Share[]): CurvePoint[] =>
  shares.flatMap((share, i) => {
    const y = fraction(share);
    return y === null ? [] : [{ x: i + 1, y }];
  });

/** Shares by position, from 1. */
export interface ErrorLine {
  readonly name: string;
  readonly contestant: number;
  readonly shares: readonly Share[];
  /** Drawn dashed, without marks: what the solid line is held against. */
  readonly beside?: readonly Share[];
}

interface Drawn {
  readonly title: string;
  /** What positions are. */
  readonly unit: string;
  readonly besideName: string;
  readonly lines: readonly ErrorLine[];
}

/** null where nothing was counted. */
export function positionFigure(
  say: Say,
  { title, unit, besideName, lines }: Drawn,
  sourceOf: SourceOf,
): CurveFigure | null {
  const drawn = lines.flatMap(({ name, contestant, shares, beside = [] }): FigureLine[] => {
    const common = { hue: contestant, band: [], singles: [], ...sourceOf(contestant) };
    const held = say(TAKE_ALONG.besides, { name, beside: besideName });
    return [
      { ...common, name, mean: pointsOf(shares) },
      { ...common, name: held, beside: true, mean: pointsOf(beside) },
    ].filter(({ mean }) => mean.length > 0);
  });
  if (drawn.length === 0) return null;
  return {
    x: { label: unit, log: false, whole: true },
    y: { label: title, unit: '%', log: false, per: 100 },
    lines: drawn,
    note: null,
  };
}
