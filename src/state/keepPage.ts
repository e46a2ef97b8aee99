/** Keeps the page itself in this browser for visits without a network, and hears of newer versions of it. */
import { offerUpdate, offlineStore, type Kept } from './offlineStore.ts';

const SCRIPT = 'serviceWorker.js';
/** Here any other program may answer tomorrow. */
const THIS_MACHINE = ['localhost', '127.0.0.1', '[::1]'];

const tell = (kept: Kept): void => offlineStore.setState({ kept });

/** Of a version that was kept, the service worker says how large it is, and drops what no tab needs any more. */
function askHowLarge(worker: ServiceWorker): void {
  worker.postMessage('tidy');
}

function look({ active, waiting, installing }: ServiceWorkerRegistration): void {
  if (active !== null && waiting !== null) offerUpdate();
  const { kept } = offlineStore.getState();
  if (active === null) tell((installing ?? waiting) ? { kind: 'keeping' } : { kind: 'not', why: 'failed' });
  else if (kept.kind !== 'kept') askHowLarge(active);
}

function follow(registration: ServiceWorkerRegistration): void {
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener('message', ({ data }: MessageEvent<number>) =>
    tell({ kind: 'kept', bytes: data }),
  );
  const watch = (): void => {
    registration.installing?.addEventListener('statechange', () => look(registration));
    look(registration);
  };
  registration.addEventListener('updatefound', watch);
  watch();
  let served = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    // Another tab has taken the newer version; this one goes on with the files that it has.
    if (served) offerUpdate();
    served = true;
  });
  const lookForNewer = (): void => {
    if (!document.hidden && navigator.onLine) registration.update().catch(() => undefined);
  };
  document.addEventListener('visibilitychange', lookForNewer);
  addEventListener('online', lookForNewer);
}

/** Whether the server of this machine has given way to another one, which the page that was kept would hide. */
async function isGone(): Promise<boolean> {
  if (!navigator.onLine || !THIS_MACHINE.includes(location.hostname)) return false;
  const answer = await fetch(SCRIPT).catch(() => null);
  return answer !== null && !(answer.headers.get('Content-Type') ?? '').includes('javascript');
}

async function letGo(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  if (registration === undefined) return;
  await registration.unregister();
  for (const name of await caches.keys()) if (name.endsWith(registration.scope)) await caches.delete(name);
  location.reload();
}

/** Without a network a page that is kept has nothing to ask for; the browser would call it an error. */
async function registration(): Promise<ServiceWorkerRegistration> {
  const { serviceWorker } = navigator;
  const known = navigator.onLine ? undefined : await serviceWorker.getRegistration();
  return known ?? serviceWorker.register(SCRIPT);
}

async function register(): Promise<void> {
  if (!('serviceWorker' in navigator)) tell({ kind: 'not', why: isSecureContext ? 'browser' : 'insecure' });
  else if (await isGone()) {
    tell({ kind: 'not', why: 'failed' });
    await letGo();
  } else follow(await registration());
}

/** From now on; called once, when the page stands. Whatever keeps it from that is told, and harms nothing. */
export async function keepPage(): Promise<void> {
  if (import.meta.env.MODE === 'single') tell({ kind: 'single' });
  // The dev server's files change under the reader's hands.
  else if (import.meta.env.PROD)
    await register().catch((error: unknown) => {
      const refused = error instanceof DOMException && error.name === 'SecurityError';
      tell({ kind: 'not', why: refused ? 'refused' : 'failed' });
    });
}
