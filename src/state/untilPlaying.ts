/** What a file held is said until the run goes on, or the message is about nothing in view any more. */
import { engineStore } from './engineStore.ts';
import { dismiss } from './noticeStore.ts';

/** @param watch calls what it is given when the message is about nothing in view any more; it returns what ends watching */
export function untilPlaying(message: number, watch: (end: () => void) => () => void): void {
  const stops = [
    engineStore.subscribe(({ status }) => status.kind === 'running' && end()),
    watch(() => end()),
  ];
  const end = (): void => {
    for (const stop of stops) stop();
    dismiss(message);
  };
}
