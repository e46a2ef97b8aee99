/**
 * All messages of the page by place, in English. The page imports each place's messages where they are told, so that each
 * part brings its own; another language is another table of this shape.
 */
import { ADVICE } from './en/advice.ts';
import { ATTENTION } from './en/attention.ts';
import { BECAUSE } from './en/because.ts';
import { CONFUSION } from './en/confusion.ts';
import { COST_TABLE } from './en/costTable.ts';
import { COUNTEREXAMPLES } from './en/counterexamples.ts';
import { CURVES } from './en/curves.ts';
import { EARLIER_RUNS } from './en/earlierRuns.ts';
import { FAULTS } from './en/faults.ts';
import { FORK } from './en/fork.ts';
import { GLYPHS } from './en/glyphs.ts';
import { GRID } from './en/grid.ts';
import { HEADER } from './en/header.ts';
import { HELP } from './en/help.ts';
import { KEEPING } from './en/keeping.ts';
import { LESSONS } from './en/lessons.ts';
import { LETTERS } from './en/letters.ts';
import { LINKS } from './en/links.ts';
import { MIDDLE } from './en/middle.ts';
import { NINE_TABLES } from './en/nineTables.ts';
import { NOTICES } from './en/notices.ts';
import { OPENING } from './en/opening.ts';
import { PAGE } from './en/page.ts';
import { PANELS } from './en/panels.ts';
import { RECOVERY } from './en/recovery.ts';
import { ROLL_OUTS } from './en/rollOuts.ts';
import { RUN_FILES } from './en/runFiles.ts';
import { SANDBOX } from './en/sandbox.ts';
import { START } from './en/start.ts';
import { TABLE_RUNS } from './en/tableRuns.ts';
import { TERM } from './en/term.ts';
import { TERMS } from './en/terms.ts';
import { THEATRE } from './en/theatre.ts';
import { TREE } from './en/tree.ts';
import { WHEN } from './en/when.ts';

export const ENGLISH = {
  advice: ADVICE,
  attention: ATTENTION,
  because: BECAUSE,
  confusion: CONFUSION,
  costTable: COST_TABLE,
  counterexamples: COUNTEREXAMPLES,
  curves: CURVES,
  earlierRuns: EARLIER_RUNS,
  faults: FAULTS,
  fork: FORK,
  glyphs: GLYPHS,
  grid: GRID,
  header: HEADER,
  help: HELP,
  keeping: KEEPING,
  lessons: LESSONS,
  letters: LETTERS,
  links: LINKS,
  middle: MIDDLE,
  nineTables: NINE_TABLES,
  notices: NOTICES,
  opening: OPENING,
  page: PAGE,
  panels: PANELS,
  recovery: RECOVERY,
  rollOuts: ROLL_OUTS,
  runFiles: RUN_FILES,
  sandbox: SANDBOX,
  start: START,
  tableRuns: TABLE_RUNS,
  term: TERM,
  terms: TERMS,
  theatre: THEATRE,
  tree: TREE,
  when: WHEN,
} as const;
