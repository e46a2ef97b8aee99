/** Formulas drawn in symbols and with numbers, and how their numbers are written. */
import { describe, expect, it } from 'vitest';
import { drawNumber, inNumbers, inSymbols, pieces, writtenIn } from '../../../../src/ui/formula/drawn.ts';
import { exp, less, minus, of, scalar, sum, times, ln } from '../../../../src/ui/formula/expression.ts';

const known = {
  scalars: { α: 50 },
  lists: { p: [0.5, 0.25, 0.25], q: [1, 0, 0], r: [0, 0.125, -1] },
  count: 3,
  places: { wanted: 0, rival: 0 },
};
const written = (formula: Parameters<typeof inNumbers>[0], place: number, shown = [0, 1]): string =>
  writtenIn(inNumbers(formula, { known, place, shown }));

describe('a formula', () => {
  it('is in symbols what it is in numbers, with brackets where it would fall apart', () => {
    const weight = exp(minus(times(scalar('α'), of('r'))));
    expect(writtenIn(inSymbols(weight, 'a*'))).toBe('e−αr(a)');
    expect(written(weight, 1)).toBe('e−50·0.125');
    expect(written(less(of('p'), of('r')), 2)).toBe('0.25−(−1)');
    expect(written(times(of('p'), less(of('r'), of('q'))), 1)).toBe('0.25·(0.125−0)');
    expect(writtenIn(inSymbols(minus(ln(of('p', '*'))), 'y'))).toBe('−lnp(y)');
  });

  it('writes out the terms of a sum that are not 0, dots for the rest, and may break between them', () => {
    const all = minus(sum('a', times(of('p'), of('p'))));
    expect(written(all, NaN)).toBe('−(0.5·0.5+0.25·0.25+…)');
    expect(written(all, NaN, [0, 1, 2])).toBe('−(0.5·0.5+0.25·0.25+0.25·0.25)');
    expect(written(sum('a', times(of('q'), of('r'))), NaN)).toBe('0');
    expect(pieces(inNumbers(all, { known, place: NaN, shown: [0, 1] }))).toHaveLength(3);
  });
});

it.each([
  [0, '0'],
  [1, '1'],
  [0.125, '0.125'],
  [-0.5, '−0.5'],
  [0.0019, '0.0019'],
  [0.05149, '0.051'],
  [0.99996, '1.000'],
  [0.20000000298, '0.2'],
  [123.456, '123.5'],
  [0.00003217, '3.2·10−5'],
  [-5.2e21, '−5.2·1021'],
])('%f is written %s', (value, text) => expect(writtenIn(drawNumber(value))).toBe(text));
