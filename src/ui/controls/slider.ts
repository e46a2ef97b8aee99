/** A slider's position for a number and back, on a linear or logarithmic scale. */
import type { NumberField } from '../../experiments/fieldList.ts';

/** Positions 0 … SLIDER_STEPS; so few that numbers of two digits tell them all apart, also over three decades. */
export const SLIDER_STEPS = 60;

/** The position nearest to `value`. */
export function toSlider({ meta, min, max }: NumberField, value: number): number {
  const share =
    meta.scale === 'log' ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);
  return Math.round(SLIDER_STEPS * share);
}

/** The number at a position, rounded to two digits so that it reads well, and inside the field's range. */
export function fromSlider({ meta, min, max, integer }: NumberField, position: number): number {
  const share = position / SLIDER_STEPS;
  const value = meta.scale === 'log' ? min * (max / min) ** share : min + (max - min) * share;
  const rounded = integer ? Math.round(value) : Number(value.toPrecision(2));
  return Math.min(max, Math.max(min, rounded));
}
