/** The run of a panel that stands alone: its engine starts when it is first asked to train, and not before. */
import { createStore } from 'zustand/vanilla';
import { encodeLink } from '../../experiments/link.ts';
import { openingSettings } from '../../experiments/presets.ts';
import { EngineClient } from '../../worker/client.ts';
import { startEngine } from '../boot.ts';
import { handIn } from '../client.ts';
import { reset } from '../configure.ts';
import { pause, play } from '../engine.ts';
import { engineStore } from '../engineStore.ts';
import { tellEngine } from '../languageStore.ts';
import type { EmbedAddress } from './embedAddress.ts';

/** True once an engine was started. */
export const embedRunStore = createStore<{ readonly begun: boolean }>(() => ({ begun: false }));

/** Trains what the link asks for. */
export function playEmbed({ page }: EmbedAddress): void {
  if (!embedRunStore.getState().begun) {
    handIn(new EngineClient());
    void tellEngine();
    embedRunStore.setState({ begun: true });
    void startEngine(page);
  }
  void play();
}

export function pauseEmbed(): void {
  if (embedRunStore.getState().begun) void pause();
}

/** It trains, or will as soon as it can. */
export const isTraining = (): boolean => {
  const { status, playWhenReady } = engineStore.getState();
  return embedRunStore.getState().begun && (status.kind === 'running' || playWhenReady);
};

/** Begins anew with the settings that are wanted now, where something was begun; what trained goes on training. */
export async function beginEmbedAnew(): Promise<void> {
  if (!embedRunStore.getState().begun) return;
  const trained = isTraining();
  await reset();
  if (trained) await play();
}

/** The run is the one that the recordings are of, as far as a link says. */
export const isRecorded = ({ page }: EmbedAddress): boolean =>
  encodeLink(page.settings) === encodeLink(openingSettings) && page.word === null;
