/** What each setting does and when to change it, in a sentence or two: for the form and the command line, which load it. */
import { FIELD_HELP } from '../text/en/fieldHelp.ts';
import type { ContestantField, SharedField } from './settings.ts';

/** Of every setting: no shared one is called like one of a contestant. */
const HELP: Readonly<Record<SharedField | ContestantField, string>> & Readonly<Record<string, string>> =
  FIELD_HELP;

/** The help of the setting of that name, a message. */
export const fieldHelp = (name: string): string => HELP[name] ?? '';
