/** The engine that the page trains with. The page's entry makes it and hands it in; a test hands in one of its own. */
import { assert } from '../base/assert.ts';
import type { EngineClient } from '../worker/client.ts';

/** What the page asks of its engine. @see EngineClient */
export type PageEngine = Pick<EngineClient, 'request' | 'onNews' | 'onSnapshot' | 'snapshot'>;

let inUse: PageEngine | null = null;

/** Called once, before anything is asked. */
export function handIn(engine: PageEngine): void {
  inUse = engine;
}

function engine(): PageEngine {
  assert(inUse !== null, 'the page has no engine yet');
  return inUse;
}

export const client: PageEngine = {
  request: (name, params) => engine().request(name, params),
  onNews: (listener) => engine().onNews(listener),
  onSnapshot: (listener) => engine().onSnapshot(listener),
  snapshot: () => engine().snapshot(),
};
