/** What can be stepped through now, and how: for whoever frames a panel and moves it from outside. */
import { createStore } from 'zustand/vanilla';

export interface Steps {
  /** From 1. */
  readonly position: number;
  readonly of: number;
  /** It goes on by itself. */
  readonly playing: boolean;
  readonly go: (position: number) => void;
  readonly play: (playing: boolean) => void;
}

/** Null before anything is stepped through. */
export const stepsStore = createStore<{ readonly steps: Steps | null }>(() => ({ steps: null }));

/** Called whenever they change. */
export const offerSteps = (steps: Steps): void => stepsStore.setState({ steps });
