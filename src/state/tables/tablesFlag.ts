/** How far the queue behind the paper's tables is: all that the page's entry knows of it. */
import { createStore } from 'zustand/vanilla';

/** `3 of 15` while a queue runs, else null. */
export const tablesFlag = createStore<{ readonly label: string | null }>(() => ({ label: null }));
