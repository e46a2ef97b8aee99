/** HTML in the cells of a table: which tags are blanks, which entities are known, and that reading is linear. */
import { expect, it } from 'vitest';
import { saysHtml, textOfHtml } from '../../../../src/tasks/translation/htmlMarks.ts';
import { growth, STILL_LINEAR } from '../../../support/growth.ts';

it.each([
  ['a<br>b', 'a b'],
  ['a<BR />b', 'a b'],
  ['<div class="x">a</div><p>b</p>', 'a b'],
  ['<b>a</b>b<span style="color: red">c</span>', 'abc'],
  ['1 < 2 > 0, a<b', '1 < 2 > 0, a<b'],
  ['<img src=x><b>', ''],
])('the text of %j is %j', (cell, text) => {
  expect(textOfHtml(cell).replaceAll(/\s+/g, ' ')).toBe(text);
});

it.each([
  ['&Agrave;&times;&szlig;&yuml;', 'À×ßÿ'],
  ['&amp;&lt;&gt;&quot;&apos;&iquest;&hellip;', '&<>"\'¿…'],
  ['a&nbsp;b', 'a b'],
  ['&#252;&#x1F600;&#39;', "ü😀'"],
  // Once, and only what there is.
  [
    '&amp;uuml; &nothing; &UUML; &#0; &#1114112; &#xD800; & a;',
    '&uuml; &nothing; &UUML; &#0; &#1114112; &#xD800; & a;',
  ],
])('%j stands for %j', (cell, text) => {
  expect(textOfHtml(cell)).toBe(text);
});

it('quotes around a cell are none of it, and those in it are doubled', () => {
  expect(textOfHtml('"<i class=""x"">""a"" b</i>"')).toBe('"a" b');
  expect(textOfHtml('"a" or "b"')).toBe('"a" or "b"');
  expect(textOfHtml('"')).toBe('"');
});

it('is asked for by a line of its own', () => {
  const lines = ['#html:true', '#HTML: True ', '#html:false', 'html:true', '# html:true', '#html:true\tx'];
  expect(lines.map(saysHtml)).toEqual([true, true, false, false, false, false]);
});

it.each(['<b', '<', 'b', '&', '&#1', '"', '<b>&uuml;</b>'])(
  '%j, many times, is read in linear time',
  async (part) => {
    const read = (size: number) => Promise.resolve(textOfHtml(`<b${part.repeat(size)}`));
    expect(await growth(read, 1_250)).toBeLessThan(STILL_LINEAR);
  },
);
