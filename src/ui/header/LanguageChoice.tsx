/** Chooses the language; each is named in its own. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { chooseLanguage, languageName, LANGUAGES, languageStore } from '../../state/languageStore.ts';
import { HEADER } from '../../text/en/header.ts';
import { Popover } from '../parts/Popover.tsx';
import { Segmented } from '../parts/Segmented.tsx';
import { useSay } from '../useSay.ts';
import styles from './header.module.css';

/** `English`, `Deutsch` */
const OPTIONS = LANGUAGES.map((value) => ({ value, label: languageName(value, value) }));

/** The page is drawn anew in another language: who has chosen it here stays here. */
let chosenHere = false;

function choose(id: string): void {
  chosenHere = true;
  chooseLanguage(id);
}

export function LanguageChoice() {
  useEffect(() => {
    if (chosenHere) document.querySelector<HTMLElement>(`.${styles['language'] ?? ''}`)?.focus();
    chosenHere = false;
  }, []);
  const say = useSay();
  const id = useStore(languageStore, (state) => state.id);
  return (
    <Popover
      label={`${say(HEADER.language)}: ${id.toUpperCase()}`}
      buttonClass={`${styles['textSize'] ?? ''} ${styles['language'] ?? ''}`}
      button={<span aria-hidden="true">{id.toUpperCase()}</span>}
    >
      <h2>{say(HEADER.language)}</h2>
      <Segmented label={say(HEADER.language)} options={OPTIONS} value={id} onChange={choose} />
    </Popover>
  );
}
