/** What contestants make of what the reader gave them, as a table: what each writes at each place, and the likeliest there. */
import type { WritingReport } from '../../experiments/reports.ts';
import type { PrintedTable } from '../../figures/latexTable.ts';
import type { Say } from '../../tasks/say.ts';
import { OWN_WRITINGS } from '../../text/en/ownWritings.ts';
import { LIKELIEST, topTokens } from './topTokens.ts';

interface Shown {
  readonly caption: string;
  readonly writings: readonly WritingReport[];
  /** By contestant. */
  readonly names: readonly string[];
  readonly vocabulary: readonly string[];
}

export function writingsTable(say: Say, { caption, writings, names, vocabulary }: Shown): PrintedTable {
  const { head } = OWN_WRITINGS;
  const letterOf = (token: number): string => vocabulary[token] ?? '?';
  return {
    caption,
    head: [
      ...[say(head.contestant), say(head.updates), say(head.place), say(head.written)],
      ...Array.from({ length: LIKELIEST }, (_, i) => say(head.likely, { rank: i + 1 })),
    ],
    rows: writings.flatMap((writing) =>
      Array.from(writing.tokens, (token, t) => [
        ...[names[writing.contestant] ?? '', String(writing.update), String(t + 1), letterOf(token)],
        ...Array.from({ length: LIKELIEST }, (_, i) => {
          const likely = topTokens(writing, t, LIKELIEST)[i];
          if (likely === undefined) return '';
          const chance = say(OWN_WRITINGS.chance, { percent: Math.round(100 * likely.chance) });
          return `${letterOf(likely.token)} ${chance}`;
        }),
      ]),
    ),
    notes: [],
  };
}
