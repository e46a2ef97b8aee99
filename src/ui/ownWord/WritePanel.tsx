/** Something of the reader's own to read: letters in ink where pixels are read, else typed text. */
import { useStore } from 'zustand';
import { engineStore } from '../../state/engineStore.ts';
import { OwnTextPanel } from './OwnTextPanel.tsx';
import { OwnWordPanel } from './OwnWordPanel.tsx';

export function WritePanel() {
  const tokens = useStore(engineStore, ({ data }) => data !== null && data.sourceVocabulary !== null);
  return tokens ? <OwnTextPanel /> : <OwnWordPanel />;
}
