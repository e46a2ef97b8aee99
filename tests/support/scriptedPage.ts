/** As much of a page as the stores need, and an engine whose every word is the test's. */
import { expect, vi } from 'vitest';
import type { RequestName } from '../../src/worker/protocol.ts';
import { ScriptedEngine } from './scriptedEngine.ts';

/** Lets all that has been said take effect. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 4; i++) await new Promise((resolve) => setImmediate(resolve));
  // Parts of the page are loaded when they are needed.
  await vi.dynamicImportSettled();
}

/** @param address what follows the page's own: `?data=toy` */
export function stubPage(address = ''): void {
  const listeners = { addEventListener: () => undefined, removeEventListener: () => undefined };
  const href = `http://localhost/${address}`;
  vi.stubGlobal('document', { ...listeners, hidden: false, baseURI: 'http://localhost/' });
  vi.stubGlobal('location', { href, search: new URL(href).search, pathname: '/' });
  const history = {
    state: null as unknown,
    pushState: (state: unknown) => (history.state = state),
    replaceState: (state: unknown) => (history.state = state),
    go: () => undefined,
  };
  vi.stubGlobal('history', history);
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setTimeout(draw, 0));
}

/** Hands the engine in. The client is of the modules that are loaded now, so that its errors are theirs. */
export async function handInScripted(engine: ScriptedEngine): Promise<void> {
  const [{ handIn }, { EngineClient }, { transportOver }] = await Promise.all([
    import('../../src/state/client.ts'),
    import('../../src/worker/client.ts'),
    import('../../src/worker/transport.ts'),
  ]);
  handIn(
    new EngineClient(() => ({
      transport: transportOver(engine),
      onFailure: () => undefined,
      terminate: () => engine.terminate(),
    })),
  );
}

/** A fresh page: its stores are made anew, and its engine is the test's. */
export async function openScriptedPage(address = '') {
  vi.resetModules();
  stubPage(address);
  const engine = new ScriptedEngine();
  await handInScripted(engine);
  const asked = (): readonly string[] => engine.asked.map(({ name }) => name);
  return {
    engine,
    /** What was asked and not answered yet, oldest first. */
    asked,
    /** Answers the oldest request over and over, until this one is the oldest. */
    reach: async (name: RequestName): Promise<void> => {
      for (let i = 0; asked()[0] !== name; i++) {
        expect(i, `nobody asks for ${name}`).toBeLessThan(500);
        engine.answer(0);
        await settle();
      }
    },
    /** Answers the oldest request over and over, until `work` is done. */
    answerUntil: async (work: Promise<unknown>): Promise<void> => {
      const waiting = { still: true };
      const done = (): void => {
        waiting.still = false;
      };
      void work.then(done, done);
      while (waiting.still) {
        await settle();
        engine.answer(0);
      }
    },
  };
}
