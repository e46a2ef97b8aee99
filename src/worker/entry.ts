/** The worker's entry: ties the session to the wire; in a worker that a session has started as its thread, that thread. */
import { browserStarters } from '../kernels/backend/starters.ts';
import { chooseBackend } from '../training/backend.ts';
import { gradientSelfTest } from '../training/selfTest.ts';
import type { FromThread, ToThread } from '../training/threads/messages.ts';
import { ThreadEngine } from '../training/threads/threadEngine.ts';
import { rememberTold } from '../text/retell.ts';
import { dispatch } from './dispatcher.ts';
import { workerLoaders } from './loading.ts';
import { pageHost } from './pageHost.ts';
import { createSession } from './session.ts';
import { spawnThread, THREAD } from './spawnThread.ts';
import { transportOver } from './transport.ts';
import type { RequestMessage, WorkerMessage } from './protocol.ts';

function beThread(): void {
  const transport = transportOver<ToThread, FromThread>(self);
  const deaf = { onLost: () => undefined, onError: () => undefined };
  const engine = new ThreadEngine({
    startBackend: async ({ backend, kernels }) => {
      const options = { starters: browserStarters, selfTest: gradientSelfTest, events: deaf };
      const report = await chooseBackend(backend, { ...options, kernels, onProgress: () => undefined });
      return report.adapter;
    },
    post: (message, transfer) => {
      transport.post(message, transfer);
    },
  });
  transport.listen((message) => {
    engine.hear(message);
  });
}

function beSession(): void {
  // Another language may be chosen later.
  rememberTold();
  const transport = transportOver<RequestMessage, WorkerMessage>(self);
  dispatch(
    transport,
    createSession({
      starters: browserStarters,
      loaders: workerLoaders,
      host: pageHost(),
      threads: { cores: navigator.hardwareConcurrency, spawn: spawnThread },
      post: (news, transfer) => {
        transport.post(news, transfer);
      },
    }),
  );
}

if (self.name === THREAD) beThread();
else beSession();
