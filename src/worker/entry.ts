/** The worker's entry: ties the session to the wire. */
import { browserStarters } from '../kernels/backend/starters.ts';
import { dispatch } from './dispatcher.ts';
import { workerLoaders } from './loading.ts';
import { pageHost } from './pageHost.ts';
import { createSession } from './session.ts';
import { transportOver } from './transport.ts';
import type { RequestMessage, WorkerMessage } from './protocol.ts';

const transport = transportOver<RequestMessage, WorkerMessage>(self);
dispatch(
  transport,
  createSession({
    starters: browserStarters,
    loaders: workerLoaders,
    host: pageHost(),
    post: (news, transfer) => {
      transport.post(news, transfer);
    },
  }),
);
