/** What the engine does for a word of the reader's own: letters of the data for a typed one, and how it is read just now. */
import { GLYPHS } from '../text/en/glyphs.ts';
import { sayOfAny } from '../tasks/say.ts';
import { askRun } from './askRun.ts';
import { client } from './client.ts';
import { poll } from './poll.ts';
import { GLYPH_SIZE, MOST_LETTERS, noisy, ownWordStore, setGlyphs } from './ownGlyphs.ts';
import { commitAnswers } from './runStore.ts';

let composed = 0;

/** Sets a word in letters of the data in use, in one writer's hand or (null) in many. @throws PlaygroundError */
export async function typeWord(word: string, writer: number | null, variation: number): Promise<void> {
  const mine = ++composed;
  const letters = Array.from(word).slice(0, MOST_LETTERS);
  if (letters.length === 0) return;
  const { inputs, borrowed } = await client.request('compose', { word: letters.join(''), writer, variation });
  if (mine !== composed) return;
  const glyphs = letters.map((_, t) => inputs.slice(t * GLYPH_SIZE, (t + 1) * GLYPH_SIZE));
  const others = borrowed.map((t) => letters[t]).join(', ');
  setGlyphs(glyphs, others === '' ? null : sayOfAny(GLYPHS.lent, { letters: others }));
}

/** Asks how the word is read now; answers to words that are gone are dropped. */
async function readOwnWord(): Promise<void> {
  const asked = ownWordStore.getState();
  const glyphs = noisy(asked);
  const inputs = new Uint8Array(glyphs.length * GLYPH_SIZE);
  glyphs.forEach((glyph, t) => inputs.set(glyph, t * GLYPH_SIZE));
  const read = await askRun('writeOwn', { inputs });
  const { glyphs: now, noise } = ownWordStore.getState();
  if (read?.answer && now === asked.glyphs && noise === asked.noise)
    commitAnswers(read.id, { ownWritings: read.answer });
}

/** How often a word is read again while the contestants train, ms. */
const INTERVAL = 400;

/** Reads the word whenever it changes, and again and again while they train. Returns how to stop. */
export function keepReading(): () => void {
  const { ask, stop } = poll(readOwnWord, INTERVAL);
  const stops = [
    ownWordStore.subscribe((now, before) => {
      if (now.glyphs !== before.glyphs || now.noise !== before.noise) ask();
    }),
  ];
  return () => {
    stop();
    for (const each of stops) each();
  };
}
