/** `searnn toys`: the counter-examples of LOLS with all nine pairs of policies, measured beside what theory says. */
import { PlaygroundError } from '../base/errors.ts';
import { POLICY_ORDER } from '../experiments/policyPairs.ts';
import { THEORY_SOURCE, theoryOf, type TheoryBadge } from '../experiments/theory.ts';
import type { PlayedGraph, PlayedPair } from '../experiments/playedGraphs.ts';
import { playToys } from '../training/toys.ts';
import { writeWhole } from './files.ts';

const SIGNS: Readonly<Record<TheoryBadge['tone'], string>> = {
  good: '✓',
  caution: '~',
  bad: '✗',
  unknown: '?',
};
const WIDTH = 16;

const number = (cost: number): string => String(Math.round(1000 * cost) / 1000);

/** `0 … 100 ✗`: what decodes cost, the best and the worst of ties, and theory's sign. */
function cellOf({ pair, least, most }: PlayedPair): string {
  const cost = least === most ? number(least) : `${number(least)} … ${number(most)}`;
  return `${cost} ${SIGNS[theoryOf(pair.rollIn, pair.rollOut).tone]}`;
}

/** Without the way there. */
const endOf = ({ pair, least, most }: PlayedPair) => ({ pair, least, most });

function tableOf({ id, shows, pairs }: PlayedGraph): string {
  const row = (name: string, cells: readonly string[]): string =>
    [name, ...cells]
      .map((cell) => cell.padEnd(WIDTH))
      .join('')
      .trimEnd();
  return [
    `(${id}) ${shows}`,
    row('in \\ out', POLICY_ORDER),
    ...POLICY_ORDER.map((rollIn) =>
      row(rollIn, pairs.filter(({ pair }) => pair.rollIn === rollIn).map(cellOf)),
    ),
    '',
  ].join('\n');
}

/** @throws PlaygroundError `bad-setting` when it is given anything but `--out <file>` */
export async function toysCommand(words: readonly string[]): Promise<void> {
  const [option, out, ...rest] = words;
  if (words.length > 0 && (option !== '--out' || out === undefined || rest.length > 0))
    throw new PlaygroundError('bad-setting', 'toys takes nothing but --out <file>: toys --out toys.json.');
  const played = await playToys();
  process.stdout.write(
    [
      'Cost of the greedy path after 600 updates of KL, α 8, by roll-in and roll-out; two numbers where a tie of scores decides.',
      `${Object.values(SIGNS).join(' ')}: good, with a caution, inconsistent, not covered (${THEORY_SOURCE}).`,
      '',
      ...played.map(tableOf),
    ].join('\n'),
  );
  const ends = played.map((graph) => ({ ...graph, pairs: graph.pairs.map(endOf) }));
  if (out !== undefined) await writeWhole(out, `${JSON.stringify(ends, null, 2)}\n`);
}
