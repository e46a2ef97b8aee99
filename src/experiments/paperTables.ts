/** The paper's tables on letters as data: which contestant stands behind each figure, and how long we train it. */
import type { ContestantSettings } from './settings.ts';
import { contestantSchema } from './settings.ts';

/** One figure of the paper. */
export interface PaperCell {
  /** In file names: `kl-l-m`. */
  readonly id: string;
  /** As the paper's column heads have it. */
  readonly label: string;
  readonly contestant: ContestantSettings;
  /** Letter error, percent. */
  readonly published: number;
  /** The paper tells no number of updates; after these our curves are flat. */
  readonly updates: number;
  /** Time of an update, in updates of MLE, as measured on WebAssembly: for estimates only. */
  readonly effort: number;
}

export interface PaperTable {
  readonly id: 1 | 2;
  readonly title: string;
  readonly cells: readonly PaperCell[];
}

type Own = Partial<ContestantSettings>;

const LETTERS = { reference: 'r', learned: 'l', mixed: 'm' } as const;
type Policy = keyof typeof LETTERS;

/** KL's α is chosen among candidates on held-out words; this one stands for them all. */
const COST_SCALE = 50;

function cell(
  id: string,
  label: string,
  published: number,
  own: Own,
  rest: Pick<PaperCell, 'updates' | 'effort'>,
) {
  return {
    id,
    label,
    published,
    contestant: contestantSchema.parse({ costScale: COST_SCALE, ...own }),
    ...rest,
  };
}

/** All tokens tried at every cell. */
function full(
  objective: 'll' | 'kl',
  rollIn: Policy,
  rollOut: Policy,
  published: number,
  updates = 5_000,
): PaperCell {
  const pair = [LETTERS[rollIn], LETTERS[rollOut]] as const;
  return cell(
    `${objective}-${pair.join('-')}`,
    `${objective.toUpperCase()} ${pair.join('/')}`,
    published,
    { objective, rollIn, rollOut },
    { updates, effort: rollOut === 'mixed' ? 6 : 10 },
  );
}

/** Five tokens a cell, learned/mixed. */
function sampled(
  objective: 'll' | 'kl',
  tokens: ContestantSettings['tokens'],
  name: string,
  published: number,
) {
  return cell(
    `s${objective}-${tokens}`,
    `s${objective.toUpperCase()} ${name}`,
    published,
    { objective, tokens, tokenCount: 5 },
    // Letters drawn without looking at the model teach the slowest.
    { updates: tokens === 'uniform' ? 15_000 : 6_000, effort: 2 },
  );
}

const MLE = cell('mle', 'MLE', 2.8, { method: 'mle' }, { updates: 8_000, effort: 1 });
const LL = full('ll', 'learned', 'mixed', 1.9);
const KL = full('kl', 'learned', 'mixed', 1.0);

/** Letters only. @see Leblond et al. 2018, Tables 1 and 2 */
export const PAPER_TABLES: readonly PaperTable[] = [
  {
    id: 1,
    title: 'Table 1: roll-ins and roll-outs, all letters tried',
    cells: [
      MLE,
      LL,
      full('ll', 'reference', 'learned', 2.5),
      full('ll', 'learned', 'learned', 1.8),
      KL,
      full('kl', 'reference', 'learned', 1.4, 10_000),
      full('kl', 'learned', 'learned', 1.1, 10_000),
    ],
  },
  {
    id: 2,
    title: 'Table 2: five letters tried at a cell, learned/mixed',
    cells: [
      MLE,
      LL,
      KL,
      sampled('ll', 'uniform', 'uniform', 1.7),
      sampled('ll', 'policy', 'policy', 1.8),
      sampled('ll', 'biased', 'biased', 1.8),
      sampled('ll', 'topk', 'top-k', 1.5),
      sampled('kl', 'uniform', 'uniform', 1.2),
      sampled('kl', 'policy', 'policy', 1.2),
      sampled('kl', 'biased', 'biased', 0.9),
      sampled('kl', 'topk', 'top-k', 1.4),
    ],
  },
];

/** Every figure once, with the first table that has it. */
export const PAPER_CELLS: readonly (PaperCell & { readonly table: PaperTable['id'] })[] =
  PAPER_TABLES.flatMap(({ id: table, cells }) => cells.map((each) => ({ ...each, table }))).filter(
    ({ id }, i, all) => all.findIndex((other) => other.id === id) === i,
  );
