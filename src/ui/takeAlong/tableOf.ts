/** A table of the page as papers print it: its name, its head, its rows, as they are shown. */
import { joinedHead, layOutCells } from '../../figures/layOutCells.ts';
import type { PrintedTable } from '../../figures/latexTable.ts';

/** What stands in a table only to be pressed, to be looked at, or to be heard. */
const LEFT_OUT = 'button, svg, canvas, .visually-hidden, [hidden]';
const APART = /^(?:SMALL|P|DIV|LI|BR|UL|OL|LABEL|TABLE)$/;

/** What is shown, in one line. */
function shownText(whole: Element): string {
  const gather = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element) || node.matches(LEFT_OUT)) return '';
    if (node instanceof HTMLInputElement) return /checkbox|radio|range/.test(node.type) ? '' : node.value;
    const text = [...node.childNodes].map(gather).join('');
    return APART.test(node.nodeName) ? ` ${text} ` : text;
  };
  const text = [...whole.childNodes].map(gather).join('');
  return text.replace(/[ \t\r\n]+/g, ' ').trim();
}

const rowsOf = (rows: Iterable<HTMLTableRowElement>) =>
  [...rows].map((row) =>
    [...row.cells].map((cell) => ({ text: shownText(cell), columns: cell.colSpan, rows: cell.rowSpan })),
  );

/** Columns in which nothing stands, as those of buttons, are left out, and so are rows that hold another table. */
export function tableOf(table: HTMLTableElement, label: string): PrintedTable {
  const head = [...(table.tHead?.rows ?? [])];
  const body = [...table.rows].filter((row) => !head.includes(row) && row.querySelector('table') === null);
  const all = layOutCells([...rowsOf(head), ...rowsOf(body)]);
  const columns = (all[0] ?? []).map((_, c) => c).filter((c) => all.some((row) => row[c] !== ''));
  const kept = all.map((row) => columns.map((c) => row[c] ?? ''));
  const caption = table.caption === null ? '' : shownText(table.caption);
  return {
    caption: caption === '' ? label : caption,
    head: joinedHead(kept.slice(0, head.length)),
    rows: kept.slice(head.length),
    notes: [],
  };
}
