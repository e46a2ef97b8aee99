/** Takes the newer version of the page: training pauses and the run is kept first, so that the page can offer it again. */
import { pause } from './engine.ts';
import { keepNow } from './keeping.ts';
import { offlineStore } from './offlineStore.ts';

const reload = (): void => location.reload();

/** @param atAnyPrice also where the run cannot be kept; otherwise the page then stays as it is and says so */
export async function takeUpdate(atAnyPrice: boolean): Promise<void> {
  offlineStore.setState({ update: 'taking', later: false });
  await pause();
  if (!(await keepNow()) && !atAnyPrice) {
    offlineStore.setState({ update: 'unkept' });
    return;
  }
  const registration = await navigator.serviceWorker.getRegistration();
  // Null where another tab has taken it already.
  const waiting = registration?.waiting ?? null;
  if (waiting === null) reload();
  else {
    navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
    waiting.postMessage('take over');
  }
}
