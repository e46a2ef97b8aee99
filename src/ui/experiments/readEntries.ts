/** What the queue's entries say. */
import { contestantField } from '../../experiments/fieldList.ts';
import { readText } from '../../experiments/fieldText.ts';

/** A whole number from 1 to `most`, or null. */
export function readWhole(text: string, most: number): number | null {
  const value = /^\s*[1-9]\d{0,8}\s*$/.test(text) ? Number(text) : null;
  return value !== null && value <= most ? value : null;
}

/** Candidates for α, each once, or null where one of them is none. */
export function readScales(text: string): readonly number[] | null {
  const values = text.split(/[,;]/).map((part) => readText(contestantField('costScale'), part));
  const numbers = values.filter((value) => typeof value === 'number');
  return numbers.length === values.length ? [...new Set(numbers)] : null;
}
