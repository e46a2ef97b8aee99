/** The audience's side of a presentation: hears the presenter's window, and tells it where the lecture is. */
import {
  AUDIENCE_LOCK,
  CHANNEL,
  readMessage,
  type PresentingMessage,
} from '../../experiments/lecture/presenting.ts';
import { togglePlay } from '../engine.ts';
import { engineStore } from '../engineStore.ts';
import { goToLesson, lectureStore, showToRoom } from '../lectureStore.ts';
import { magnify } from '../textSizeStore.ts';
import { progressStore } from './progressStore.ts';

let channel: BroadcastChannel | null = null;

const say = (message: PresentingMessage): void => channel?.postMessage(message);

function tell(): void {
  const { place, audience } = lectureStore.getState();
  if (place === null) return;
  const done = progressStore.getState().done.includes(place.lesson);
  const playing = engineStore.getState().status.kind === 'running';
  const presented = audience !== null;
  say({ kind: 'here', place, done, playing, presented });
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
    case 'where':
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
    case 'away':
    // Another window of the audience.
  }
}

/** A window that is closed cannot be sure to be heard: its lock goes in any case. */
function beThere(): void {
  if ('locks' in navigator)
    void navigator.locks.request(AUDIENCE_LOCK, { mode: 'shared' }, () => new Promise(() => undefined));
}

/** Once a lecture is open, whoever presents it is heard. */
export function listenToPresenter(): void {
  if (channel !== null) return;
  channel = new BroadcastChannel(CHANNEL);
  beThere();
  channel.onmessage = ({ data }) => hear(data);
  for (const store of [lectureStore, progressStore, engineStore]) store.subscribe(tell);
  lectureStore.subscribe(({ audience, place }, before) => {
    if (audience?.size !== before.audience?.size) magnify(audience?.size ?? null);
    if (place === null && before.place !== null) say({ kind: 'away' });
  });
  addEventListener('pagehide', () => {
    if (lectureStore.getState().place !== null) say({ kind: 'away' });
  });
  // Browsers may bring back a page as it was.
  addEventListener('pageshow', tell);
  tell();
}
