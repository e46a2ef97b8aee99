/** The service worker: keeps every file of the page in the browser, and answers with them whether there is a network or not. */
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope & {
  /** Every file of the page; the build puts the list here. */
  readonly __WB_MANIFEST: Parameters<PrecacheController['addToCacheList']>[0];
};

/** What the page says to it. `tidy`: it is of the present version, wants older ones dropped and asks how large this one is. */
type Message = 'take over' | 'tidy';

const files = new PrecacheController();
files.addToCacheList(self.__WB_MANIFEST);

self.addEventListener('install', (event) => void files.install(event));

// Files of the version before stay where they are: a tab may still need them. The first visit is served from here on too.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  if ((event.data as Message) === 'take over') void self.skipWaiting();
  else event.waitUntil(tidy(event));
});

async function tidy(event: ExtendableMessageEvent): Promise<void> {
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  // Another tab may be of an older version, and need its files.
  if (open.length === 1) await files.activate(event);
  event.source?.postMessage(await keptBytes());
}

async function keptBytes(): Promise<number> {
  let bytes = 0;
  for (const url of files.getCachedURLs()) {
    const file = await files.matchPrecache(url);
    bytes += (await file?.blob())?.size ?? 0;
  }
  return bytes;
}

// Settings stand behind the `?`: the page is one file whatever they are.
registerRoute(new PrecacheRoute(files, { ignoreURLParametersMatching: [/./], cleanURLs: false }));

/** A part of an older version, whose name says what it holds. */
registerRoute(
  ({ url }) => url.href.startsWith(new URL('assets/', self.registration.scope).href),
  async ({ request }) =>
    (await caches.match(request.url, { cacheName: files.strategy.cacheName })) ?? fetch(request),
);
