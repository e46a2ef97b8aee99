/** Numbers of a formula: three decimals, more where a small number would be lost, powers of ten where it would be long. */
import { decimal } from '../../text/numbers.ts';

export interface Figure {
  readonly negative: boolean;
  /** Without a sign, as the language in force writes it: `0.125`, `3.2`. */
  readonly digits: string;
  /** The power of ten that the digits are multiplied by; null: none. */
  readonly power: number | null;
}

/** Numbers that differ by less are written alike, so that float32 does not show. */
const SAME = 1e-6;

/** Without the zeros that say nothing, where the number is just that: `0.5`, but `0.500` of 0.49996. */
function trimmed(digits: string, size: number): string {
  return Math.abs(Number(digits) - size) <= SAME * size ? String(Number(digits)) : digits;
}

export function figure(value: number): Figure {
  const size = Math.abs(value);
  if (size === 0) return { negative: false, digits: '0', power: null };
  const negative = value < 0;
  if (size < 1e-4 || size >= 1e5) {
    const [digits = '', power = '0'] = size.toExponential(1).split('e');
    return { negative, digits: decimal(digits), power: Number(power) };
  }
  const written = size >= 0.0995 ? size.toFixed(size >= 100 ? 1 : 3) : size.toPrecision(2);
  const full = size < 0.0995 && written.length < 5 ? size.toFixed(3) : written;
  return { negative, digits: decimal(trimmed(full, size)), power: null };
}
