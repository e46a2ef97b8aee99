/**
 * All messages of the page by place, in English. The page imports each place's messages where they are told, so that each
 * part brings its own; another language is another table of this shape.
 */
import { ADVICE } from './en/advice.ts';
import { BECAUSE } from './en/because.ts';
import { CONFUSION } from './en/confusion.ts';
import { COST_TABLE } from './en/costTable.ts';
import { CURVES } from './en/curves.ts';
import { FAULTS } from './en/faults.ts';
import { FORK } from './en/fork.ts';
import { HEADER } from './en/header.ts';
import { HELP } from './en/help.ts';
import { NOTICES } from './en/notices.ts';
import { PAGE } from './en/page.ts';
import { PANELS } from './en/panels.ts';
import { ROLL_OUTS } from './en/rollOuts.ts';
import { SANDBOX } from './en/sandbox.ts';
import { THEATRE } from './en/theatre.ts';
import { TREE } from './en/tree.ts';
import { WHEN } from './en/when.ts';

export const ENGLISH = {
  advice: ADVICE,
  because: BECAUSE,
  confusion: CONFUSION,
  costTable: COST_TABLE,
  curves: CURVES,
  faults: FAULTS,
  fork: FORK,
  header: HEADER,
  help: HELP,
  notices: NOTICES,
  page: PAGE,
  panels: PANELS,
  rollOuts: ROLL_OUTS,
  sandbox: SANDBOX,
  theatre: THEATRE,
  tree: TREE,
  when: WHEN,
} as const;
