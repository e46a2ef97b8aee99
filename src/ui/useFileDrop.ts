/** A file dropped anywhere on the page. */
import { useEffect, useRef, useState } from 'react';
import { chosenFiles } from './chosenFiles.ts';

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
      setOver(false);
      // A panel has taken it.
      if (event.defaultPrevented) return;
      event.preventDefault();
      const [file, beside] = chosenFiles(event.dataTransfer?.files);
      if (file !== undefined) latest.current(file, beside);
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
