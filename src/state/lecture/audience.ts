/** The audience's side of a presentation: hears the presenter's window, and tells it where the lecture is. */
import { CHANNEL, readMessage, type PresentingMessage } from '../../experiments/lecture/presenting.ts';
import { togglePlay } from '../engine.ts';
import { engineStore } from '../engineStore.ts';
import { goToLesson, lectureStore, showToRoom } from '../lectureStore.ts';
import { magnify } from '../textSizeStore.ts';
import { progressStore } from './progressStore.ts';

let channel: BroadcastChannel | null = null;

function tell(): void {
  const { place, audience } = lectureStore.getState();
  if (channel === null || place === null) return;
  const done = progressStore.getState().done.includes(place.lesson);
  const playing = engineStore.getState().status.kind === 'running';
  const presented = audience !== null;
  channel.postMessage({ kind: 'here', place, done, playing, presented } satisfies PresentingMessage);
}

/** Goes back to one reader once nobody presents any more, whatever ended that. */
function outlast(): void {
  if ('locks' in navigator) void navigator.locks.request(CHANNEL, () => showToRoom(null));
}

function hear(data: unknown): void {
  const message = readMessage(data);
  if (lectureStore.getState().place === null) return;
  if (message === null) return;
  switch (message.kind) {
    case 'present':
      if (lectureStore.getState().audience === null) outlast();
      showToRoom(message.view);
      tell();
      return;
    case 'go':
      goToLesson(message.place);
      return;
    case 'togglePlay':
      togglePlay();
      return;
    case 'end':
      showToRoom(null);
      return;
    case 'here':
    // Another window of the audience.
  }
}

/** Once a lecture is open, whoever presents it is heard. */
export function listenToPresenter(): void {
  if (channel !== null) return;
  channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }) => hear(data);
  for (const store of [lectureStore, progressStore, engineStore]) store.subscribe(tell);
  lectureStore.subscribe(({ audience }, before) => {
    if (audience?.size !== before.audience?.size) magnify(audience?.size ?? null);
  });
  tell();
}
