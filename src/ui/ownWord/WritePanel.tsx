/** Something of the reader's own to read: letters in ink where pixels are read, else typed text. */
import { useData } from '../useShown.ts';
import { OwnTextPanel } from './OwnTextPanel.tsx';
import { OwnWordPanel } from './OwnWordPanel.tsx';

export function WritePanel() {
  const data = useData();
  return data !== null && data.sourceVocabulary !== null ? <OwnTextPanel /> : <OwnWordPanel />;
}
