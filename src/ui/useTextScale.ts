/** How many times as large as usual the reader wants text; what is laid out in pixels around text grows with it. */
import { useStore } from 'zustand';
import { textSizeStore } from '../state/textSizeStore.ts';

export const useTextScale = (): number => useStore(textSizeStore, ({ scale }) => scale);
