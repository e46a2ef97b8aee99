/** What the page knows of the library. Written by `library.ts` only. */
import { createStore } from 'zustand/vanilla';
import { EMPTY_SHELF, type Shelf } from './shelf.ts';

export interface LibraryState extends Shelf {
  /** Null: it was not looked up yet. */
  readonly isKept: boolean | null;
}

export const libraryStore = createStore<LibraryState>(() => ({ ...EMPTY_SHELF, isKept: null }));
