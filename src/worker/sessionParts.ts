/** What a session is given by the place in which it runs. */
import type { BackendStarters } from '../kernels/backend/starter.ts';
import type { Host } from '../training/runHead.ts';
import type { PostNews } from './dispatcher.ts';
import type { Loaders } from './loading.ts';
import type { ThreadHost } from './sessionThreads.ts';

export interface SessionParts {
  readonly starters: BackendStarters;
  readonly loaders: Loaders;
  readonly host: Host;
  /** None where there can be no other threads. */
  readonly threads?: ThreadHost;
  readonly post: PostNews;
}
