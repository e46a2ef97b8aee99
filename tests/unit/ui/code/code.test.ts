/** The code that is shown: of every method, as it stands in its file, with one line for every phase that a lesson shows. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { METHOD_IDS } from '../../../../src/experiments/contestants.ts';
import { METHODS } from '../../../../src/experiments/methods.ts';
import { cutOut, onlyLine } from '../../../../src/ui/code/excerpt.ts';
import { METHOD_CODE_LINES } from '../../../../src/ui/code/methodCode.ts';
import { sourceText } from '../../../../src/ui/code/sources.ts';
import { PHASES } from '../../../../src/ui/theatre/steps.ts';

const onDisk = (file: string): string =>
  readFileSync(new URL(`../../../../src/${file}`, import.meta.url), 'utf8');

describe.each(METHOD_IDS)('the code of %s', (method) => {
  const { own, lines } = METHOD_CODE_LINES[method];
  const lit = Object.entries(lines);

  it('is a part of its file, word for word, and of a length that can be read', () => {
    for (const excerpt of [...(own === null ? [] : [own]), ...lit.map(([, each]) => each.excerpt)]) {
      expect(sourceText(excerpt.file)).toBe(onDisk(excerpt.file));
      const cut = cutOut(sourceText(excerpt.file), excerpt);
      const shown = cut.lines.join('\n');
      expect(onDisk(excerpt.file)).toContain(shown);
      expect(cut.lines.length).toBeLessThanOrEqual(45);
      // Whole: every bracket that it opens it closes.
      if (excerpt.to === undefined)
        expect((shown.match(/[([{]/g) ?? []).length).toBe((shown.match(/[)\]}]/g) ?? []).length);
      expect(cut.lines.every((line) => line === '' || /^\s*$/.test(line.slice(0, cut.indent)))).toBe(true);
    }
  });

  it('has one line for each phase that its steps show, and for the gradient', () => {
    const phases = METHODS[method].learner === 'network' ? PHASES : (['gradient'] as const);
    expect(Object.keys(lines).toSorted()).toEqual([...phases].toSorted());
    for (const [, { excerpt, line }] of lit)
      expect(() => onlyLine(cutOut(sourceText(excerpt.file), excerpt).lines, line)).not.toThrow();
  });

  it('lights its lines in the order of the phases where one follows the other', () => {
    if (!METHODS[method].searches) return;
    const places = (['rollIn', 'choose', 'try', 'rollOut', 'cost', 'target', 'gradient'] as const).map(
      (phase) => {
        const { excerpt, line } = lines[phase] ?? lines.gradient;
        return onlyLine(cutOut(sourceText(excerpt.file), excerpt).lines, line);
      },
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(new Set(places).size).toBe(places.length);
  });
});

describe('a part of a file', () => {
  const source = 'one(\n  two, // (\n);\nthree(\n  four {\n  }\n);\n';

  it('goes to where its brackets close, comments aside', () => {
    expect(cutOut(source, { from: 'one' })).toEqual({
      ...{ lines: ['one(', '  two, // (', ');'], first: 1, indent: 0 },
    });
    expect(cutOut(source, { from: 'three' }).first).toBe(4);
  });

  it('is refused where no line or several lines have its beginning', () => {
    expect(() => cutOut(source, { from: 'five' })).toThrow('one line has five, not 0');
    expect(() => cutOut(source, { from: ');' })).toThrow('not 2');
  });
});
