/**
 * All messages of the page by place, in English. The page imports each place's messages where they are told, so that each
 * part brings its own; another language is another table of this shape.
 */
import { FORK } from './en/fork.ts';
import { PAGE } from './en/page.ts';
import { SANDBOX } from './en/sandbox.ts';
import { THEATRE } from './en/theatre.ts';

export const ENGLISH = {
  fork: FORK,
  page: PAGE,
  sandbox: SANDBOX,
  theatre: THEATRE,
} as const;
