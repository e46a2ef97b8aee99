/** `searnn toys`: the counter-examples of LOLS with all nine pairs of policies, measured beside what theory says. */
import { POLICY_ORDER } from '../experiments/policyPairs.ts';
import { THEORY_SOURCE, theoryOf, type TheoryBadge } from '../experiments/theory.ts';
import type { PlayedGraph, PlayedPair } from '../experiments/playedGraphs.ts';
import { playToys } from '../training/toys.ts';
import { writeWhole } from './files.ts';
import { readSmallOptions } from './smallOptions.ts';
import { COUNTEREXAMPLES } from '../text/en/counterexamples.ts';

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

function tableOf({ id, pairs }: PlayedGraph): string {
  const row = (name: string, cells: readonly string[]): string =>
    [name, ...cells]
      .map((cell) => cell.padEnd(WIDTH))
      .join('')
      .trimEnd();
  return [
    `(${id}) ${COUNTEREXAMPLES.graphs[id]}`,
    row('in \\ out', POLICY_ORDER),
    ...POLICY_ORDER.map((rollIn) =>
      row(rollIn, pairs.filter(({ pair }) => pair.rollIn === rollIn).map(cellOf)),
    ),
    '',
  ].join('\n');
}

const USAGE = 'toys takes nothing but --out <file> and --force: toys --out toys.json.';

export const TOYS_HELP = `searnn toys [--out toys.json]: plays the three counter-examples of LOLS with all nine pairs of roll-in and roll-out.

  --out <file>   Write what each pair is left with there as JSON, too.
  --force        Replace the file of --out where it exists already.
`;

/** @throws PlaygroundError `bad-setting` when it is given anything else */
export async function toysCommand(words: readonly string[]): Promise<void> {
  const { out } = await readSmallOptions(words, USAGE, false);
  const played = await playToys();
  process.stdout.write(
    [
      'Cost of the greedy path after 600 updates of KL, α 8, by roll-in and roll-out; two numbers where a tie of scores decides.',
      `${Object.values(SIGNS).join(' ')}: good, with a caution, inconsistent, not covered (${THEORY_SOURCE}).`,
      '',
      ...played.map(tableOf),
    ].join('\n'),
  );
  const ends = played.map((graph) => ({
    id: graph.id,
    shows: COUNTEREXAMPLES.graphs[graph.id],
    pairs: graph.pairs.map(endOf),
  }));
  if (out !== null) await writeWhole(out, `${JSON.stringify(ends, null, 2)}\n`);
}
