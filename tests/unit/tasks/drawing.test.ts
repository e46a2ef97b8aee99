/** Letters drawn by hand become pictures as the data have them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pixelLine, rasterise, segmentStrokes, type Stroke } from '../../../src/tasks/letters/drawing.ts';

const line = (x0: number, y0: number, x1: number, y1: number): Stroke => [
  { x: x0, y: y0 },
  { x: x1, y: y1 },
];
const rows = (pixels: Uint8Array): string[] =>
  Array.from({ length: 16 }, (_, row) =>
    Array.from(pixels.subarray(8 * row, 8 * row + 8), (ink) => (ink ? '#' : '.')).join(''),
  );

describe('segmentStrokes', () => {
  it('finds letters from left to right, whatever the order of writing', () => {
    const [a, b, c] = [line(50, 0, 60, 20), line(0, 0, 10, 20), line(100, 0, 110, 20)];
    expect(segmentStrokes([a, b, c])).toEqual([[b], [a], [c]]);
  });

  it('gives a dot and a crossbar to the letter that they stand over', () => {
    const stem = line(10, 10, 10.5, 40);
    const dot: Stroke = [{ x: 10.2, y: 2 }];
    const bar = line(4, 16, 17, 16);
    const other = line(30, 0, 40, 40);
    expect(segmentStrokes([stem, other, dot, bar]).map((letter) => letter.length)).toEqual([3, 1]);
  });

  it('keeps neighbours apart that lean over each other a little', () => {
    expect(segmentStrokes([line(0, 0, 12, 30), line(10, 30, 22, 0)]).length).toBe(2);
  });

  it('loses no stroke and makes none up', () => {
    const point = fc.record({ x: fc.integer({ min: 0, max: 300 }), y: fc.integer({ min: 0, max: 80 }) });
    fc.assert(
      fc.property(fc.array(fc.array(point, { minLength: 1, maxLength: 5 }), { maxLength: 8 }), (strokes) => {
        const all = segmentStrokes(strokes).flat();
        expect(all.length).toBe(strokes.length);
        expect(new Set(all)).toEqual(new Set(strokes));
      }),
    );
  });

  it('of nothing is nothing', () => {
    expect(segmentStrokes([])).toEqual([]);
    const stroke = line(0, 0, 10, 10);
    expect(segmentStrokes([[], stroke, []])).toEqual([[stroke]]);
  });

  it('puts together what shares three tenths of the narrower one, and no less', () => {
    const letters = (x0: number, x1: number) =>
      segmentStrokes([line(0, 0, 10, 30), line(x0, 5, x1, 6)]).length;
    expect([letters(7, 17), letters(7, 40), letters(9, 10), letters(-17, 3), letters(2, 3)]).toEqual([
      1, 1, 1, 1, 1,
    ]);
    expect([letters(7.1, 17.1), letters(10, 20), letters(11, 12), letters(-10, 0)]).toEqual([2, 2, 2, 2]);
    // An upright stroke has no width: it stands over what it touches.
    expect([letters(10, 10), letters(0, 0), letters(10.1, 10.1)]).toEqual([1, 1, 2]);
  });

  it('puts together what only a later stroke joins', () => {
    const [a, b, c] = [line(0, 0, 10, 9), line(20, 0, 30, 9), line(5, 4, 25, 4)];
    expect(segmentStrokes([a, b, c]).map((letter) => new Set(letter))).toEqual([new Set([a, b, c])]);
  });
});

describe('rasterise', () => {
  it('fills the height with a tall stroke and keeps it thin, in the middle', () => {
    const picture = rows(rasterise([line(200, 100, 200, 400)]));
    expect(picture.every((row) => /^\.{3}#{1,2}\.{3}$/.test(row))).toBe(true);
  });

  it('fills the width with a flat one', () => {
    const picture = rows(rasterise([line(0, 0, 50, 0)]));
    expect(picture.filter((row) => row.includes('#')).every((row) => row === '########')).toBe(true);
    expect(picture.findIndex((row) => row.includes('#'))).toBeGreaterThan(5);
  });

  it('does not look at where and how large a letter was written', () => {
    const letter = [line(0, 0, 10, 20), line(10, 20, 20, 0)];
    const moved = letter.map((stroke) => stroke.map(({ x, y }) => ({ x: 3 * x + 70, y: 3 * y + 9 })));
    expect(rasterise(moved)).toEqual(rasterise(letter));
  });

  it.each<[string, readonly Stroke[], readonly string[]]>([
    [
      'two strokes that meet',
      [line(0, 0, 10, 20), line(10, 20, 20, 0)],
      ['#......#', '##....##', '.##..##.', '.##..##.', '..####..', '..####..', '...##...', '...##...'],
    ],
    [
      'a ring',
      [
        Array.from({ length: 25 }, (_, i) => ({
          x: 9 + 3 * Math.cos((i * Math.PI) / 12),
          y: 5 + 4 * Math.sin((i * Math.PI) / 12),
        })),
      ],
      [
        '..####..',
        '.######.',
        '##....##',
        '##....##',
        '##....##',
        '##....##',
        '##....##',
        '##....##',
        '.######.',
        '..####..',
      ],
    ],
    ['a dot', [[{ x: 5, y: 5 }]], ['...##...', '...##...']],
    ['a flat stroke', [line(0, 0, 6, 1)], ['######..', '..######']],
    [
      'a tall one that leans',
      [line(0, 0, 5, 30)],
      [
        '..##....',
        '..##....',
        '..##....',
        '..##....',
        '...#....',
        '...#....',
        '...##...',
        '...##...',
        '...##...',
        '...##...',
        '....#...',
        '....#...',
        '....##..',
        '....##..',
        '....##..',
        '....##..',
      ],
    ],
  ])('draws %s exactly, as thick as the handwriting of the data, in the middle', (_, letter, picture) => {
    const picked = rows(rasterise(letter));
    const [above, blank] = [(16 - picture.length) / 2, '........'];
    expect(picked.slice(above, above + picture.length)).toEqual(picture);
    expect(
      [...picked.slice(0, above), ...picked.slice(above + picture.length)].every((row) => row === blank),
    ).toBe(true);
  });

  it('makes a dot of a dot and nothing of nothing', () => {
    expect(rasterise([[{ x: 5, y: 5 }]]).reduce((sum, ink) => sum + ink, 0)).toBeGreaterThan(0);
    expect(rasterise([]).every((ink) => ink === 0)).toBe(true);
  });
});

describe('pixelLine', () => {
  it('is straight, and begins where it is begun', () => {
    expect(pixelLine(9, 9)).toEqual([9]);
    expect(pixelLine(0, 3)).toEqual([0, 1, 2, 3]);
    expect(pixelLine(3, 0)).toEqual([3, 2, 1, 0]);
    expect(pixelLine(1, 25)).toEqual([1, 9, 17, 25]);
    expect(pixelLine(0, 27)).toEqual([0, 9, 18, 27]);
    expect(pixelLine(0, 34)).toEqual([0, 9, 17, 26, 34]);
    expect(pixelLine(32, 7)).toEqual([32, 25, 26, 19, 20, 13, 14, 7]);
  });

  it('goes from pixel to pixel without a gap, both ends included', () => {
    const place = fc.integer({ min: 0, max: 127 });
    fc.assert(
      fc.property(place, place, (from, to) => {
        const way = pixelLine(from, to);
        expect([way[0], way.at(-1)]).toEqual([from, to]);
        for (let i = 1; i < way.length; i++) {
          const [a, b] = [way[i - 1] ?? 0, way[i] ?? 0];
          expect(Math.abs((a % 8) - (b % 8))).toBeLessThanOrEqual(1);
          expect(Math.abs(Math.floor(a / 8) - Math.floor(b / 8))).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
