/** What a panel that stands alone tells the page around it, and what that page may tell it: `docs/embedding.md` is the contract. */
import { createStore } from 'zustand/vanilla';
import { LINK_VERSION } from '../../experiments/link.ts';
import { engineStore } from '../engineStore.ts';
import { selectUpdate } from '../runState.ts';
import { runStore } from '../runStore.ts';
import { stepsStore } from '../steps.ts';
import type { EmbedAddress } from './embedAddress.ts';
import { mayAct, readAsked, type Asked } from './asked.ts';
import { embedRunStore, isTraining, pauseEmbed, playEmbed } from './embedRun.ts';

/** True once the panel can be seen. */
export const standingStore = createStore<{ readonly standing: boolean }>(() => ({ standing: false }));

/** A message to the page around, whoever that is: none says more than what anybody sees who looks at the frame. */
export function tellParent(
  type: 'ready' | 'step' | 'state' | 'key',
  told: Readonly<Record<string, unknown>>,
): void {
  if (parent !== window) parent.postMessage({ type: `searnn:${type}`, ...told }, '*');
}

function act(address: EmbedAddress, asked: Asked): void {
  const { steps } = stepsStore.getState();
  if (asked.type === 'go') steps?.go(asked.position);
  else if (steps !== null) steps.play(asked.type === 'play');
  else if (asked.type === 'play') playEmbed(address);
  else pauseEmbed();
}

/** Only what is new is told. */
function newsTeller(type: 'step' | 'state'): (told: Readonly<Record<string, unknown>>) => void {
  let last = '';
  return (told) => {
    const text = JSON.stringify(told);
    if (text !== last) tellParent(type, told);
    last = text;
  };
}

/** From now on the panel is told of and listened to; called once. */
export function connectContract(address: EmbedAddress): void {
  const tellStep = newsTeller('step');
  const tellState = newsTeller('state');
  const look = (): void => {
    if (!standingStore.getState().standing) return;
    const { steps } = stepsStore.getState();
    if (steps !== null) tellStep({ position: steps.position, of: steps.of });
    const update = embedRunStore.getState().begun ? selectUpdate(runStore.getState()) : null;
    tellState({ update, playing: steps?.playing ?? isTraining() });
  };
  standingStore.subscribe(() => {
    tellParent('ready', { version: LINK_VERSION, panel: address.panel });
    look();
  });
  for (const store of [stepsStore, engineStore, runStore, embedRunStore]) store.subscribe(look);
  addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
    if (parent === window || source !== parent || !mayAct(origin, location.origin, address.origin)) return;
    const asked = readAsked(data);
    if (asked !== null) act(address, asked);
  });
}
