/** An engine of its own beside the page's, for runs that wait in a queue. */
import { PlaygroundError } from '../../base/errors.ts';
import type { RunData } from '../../experiments/runData.ts';
import type { Settings } from '../../experiments/settings.ts';
import { sayOfAny } from '../../tasks/say.ts';
import { QUEUES } from '../../text/en/queues.ts';
import { IN_ENGLISH, language, named } from '../../text/tell.ts';
import { EngineClient } from '../../worker/client.ts';
import { askedOf } from '../askedFile.ts';
import { engineStore } from '../engineStore.ts';
import { builtInBase } from '../loadData.ts';
import { ownFileWith } from '../ownFile.ts';

/** What a queue trains on. */
export interface QueueData {
  readonly source: Settings['data'];
  readonly data: Pick<RunData, 'name' | 'fingerprint' | 'content'>;
}

/**
 * Booted with the backend that the page has, the queue's data loaded. Whoever asks for it closes it.
 * @throws PlaygroundError `bad-data` when the data are kept no longer; what the engine throws
 */
export async function startOwnEngine({ source, data }: QueueData): Promise<EngineClient> {
  const client = new EngineClient();
  try {
    if (language() !== IN_ENGLISH) await client.request('speak', language());
    const kernels = new URLSearchParams(location.search).get('kernels') === 'stock' ? 'stock' : 'fused';
    const override = engineStore.getState().backend?.backend ?? null;
    await client.request('boot', { override, kernels, threads: 1 });
    const own = source === 'own' ? await ownFileWith(data) : null;
    const loaded =
      own === null
        ? await client.request('loadBuiltIn', {
            data: source === 'own' ? 'built-in' : source,
            base: builtInBase(),
          })
        : await client.request('loadFile', askedOf(own));
    if (loaded.fingerprint !== data.fingerprint)
      throw new PlaygroundError('bad-data', sayOfAny(QUEUES.notKept, { name: named(data.name) }));
    return client;
  } catch (error) {
    client.close();
    throw error;
  }
}
