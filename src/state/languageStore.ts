/** The language of the page: what its link asks for, else the reader's own choice, remembered, else the browser's. */
import { createStore } from 'zustand/vanilla';
import { START } from '../text/en/start.ts';
import { IN_ENGLISH, language, speak, type Language } from '../text/tell.ts';
import { sayOfAny } from '../tasks/say.ts';
import { client } from './client.ts';
import { engineStore } from './engineStore.ts';
import { note } from './noticeStore.ts';
import { tellDataAgain } from './runStore.ts';

/** A language begins with its file, named as browsers name the language: the page loads the one that it speaks, and no other. */
const FILES = import.meta.glob<Language>('../text/languages/*.ts', { import: 'LANGUAGE' });
const pathOf = (id: string): string => `../text/languages/${id}.ts`;

/** What can be chosen: `en`, `de`. */
export const LANGUAGES: readonly string[] = [
  'en',
  ...Object.keys(FILES).map((path) => path.slice(pathOf('').length - 3, -3)),
];

const KEY = 'searnn-language';

function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // Storage is blocked: the browser decides.
  }
}

/** `linked`: which one the address asks for, null where it asks for none; it follows the reader's choice. */
export const languageStore = createStore<{ readonly id: string; readonly linked: string | null }>(() => ({
  id: 'en',
  linked: null,
}));

/** What a language is called in another one: `German`, `Deutsch`. */
export const languageName = (id: string, spoken: string): string =>
  new Intl.DisplayNames([spoken], { type: 'language' }).of(id) ?? id;

/** The engine speaks it too: what it has told of data and backend it tells again. Where there is none, nobody is told. */
export async function tellEngine(): Promise<void> {
  try {
    const { backend, data } = await client.request('speak', language());
    if (backend !== null) engineStore.setState({ backend });
    if (data !== null) tellDataAgain(data);
  } catch {
    // An engine that is started afresh is told by its client.
  }
}

/** Of several wishes the last one counts, whichever file comes first. */
let wanted = 'en';

/** All is told in this language from now on, also by the engine; where its file does not come, all stays as it is. */
async function use(id: string): Promise<void> {
  wanted = id;
  const next = id === 'en' ? IN_ENGLISH : await FILES[pathOf(id)]?.().catch(() => null);
  if (wanted !== id) return;
  if (!next) {
    const { id: spoken } = languageStore.getState();
    const names = { asked: languageName(id, spoken), spoken: languageName(spoken, spoken) };
    return void note(sayOfAny(START.noLanguage, names));
  }
  document.documentElement.lang = id;
  if (next !== language()) {
    speak(next);
    void tellEngine();
  }
  languageStore.setState({ id });
}

/** Before anything is told. */
export function startLanguage(): Promise<void> {
  const asked = new URLSearchParams(location.search).get('lang');
  const wishes = [asked, remembered(), ...navigator.languages.map((each) => each.split('-')[0])];
  const id = wishes.find((wish) => LANGUAGES.includes(wish ?? '')) ?? 'en';
  if (id === asked) languageStore.setState({ linked: id });
  return use(id);
}

/** The reader's own choice, remembered. */
export function chooseLanguage(id: string): void {
  try {
    localStorage.setItem(KEY, id);
  } catch {
    // Storage is blocked: the choice holds until the page closes.
  }
  if (languageStore.getState().linked !== null) languageStore.setState({ linked: id });
  void use(id);
}
