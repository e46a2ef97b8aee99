/** A file dropped anywhere on the page. */
import { useEffect, useRef, useState } from 'react';
import { note } from '../state/noticeStore.ts';
import { NOTICES } from '../text/en/notices.ts';
import { sayOfAny } from '../tasks/say.ts';

const carriesFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Calls `take` with the file, or with two that belong together; returns whether one is being dragged over the page now. */
export function useFileDrop(take: (file: File, beside?: File) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    const drag = (event: DragEvent): void => {
      if (!carriesFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!carriesFile(event)) return;
      event.preventDefault();
      setOver(false);
      const files = event.dataTransfer?.files;
      const file = files?.[0];
      if (files === undefined || file === undefined) return;
      const pair = files.length === 2 && !Array.from(files).some(({ name }) => name.endsWith('.json'));
      if (files.length > 1 && !pair)
        note(sayOfAny(NOTICES.dropped, { count: files.length, name: file.name }));
      latest.current(file, pair ? files[1] : undefined);
    };
    document.addEventListener('dragover', drag);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', drag);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, []);
  return over;
}
