/** German, as the page loads it. */
import { NOUNS } from '../de/nouns.ts';
import { ENGLISH } from '../english.ts';
import { GERMAN } from '../german.ts';
import { messagesBy } from '../translated.ts';
import type { Language } from '../tell.ts';

export const LANGUAGE: Language = { locale: 'de', messages: messagesBy(ENGLISH, GERMAN), nouns: NOUNS };
