/* The service worker: keeps the scanner's page and scripts on the phone, so that it opens without a network. */

const KEPT = 'scanner';
const PATIENCE_MS = 2500;
const SHELL = ['/scan', '/assets/css/app.css', '/assets/lib/scanner.js', '/assets/js/scan/main.js', '/assets/js/scan/decoder-worker.js'];

self.addEventListener('install', event => {
  self.skipWaiting();
  event.waitUntil(caches.open(KEPT).then(kept => kept.addAll(SHELL)));
});

self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));

/* The page tells which scripts it needed. */
self.addEventListener('message', event => event.waitUntil(caches.open(KEPT).then(kept => kept.addAll(event.data.keep))));

self.addEventListener('fetch', event => {
  const {method, url} = event.request;
  const {pathname, origin} = new URL(url);
  const shell = pathname === '/scan' || pathname.startsWith('/assets/');
  if (method === 'GET' && origin === self.location.origin && shell) {
    event.respondWith(freshOrKept(event.request, pathname));
  }
});

/* The server's word first, so that a phone never runs old scripts while there is a network. */
async function freshOrKept(request, pathname) {
  const kept = await caches.open(KEPT);
  try {
    const fresh = await Promise.race([fetch(request), late()]);
    if (fresh.ok) {
      await kept.put(pathname, fresh.clone());
    }
    return fresh;
  } catch (unreachable) {
    const known = await kept.match(pathname);
    if (known) {
      return known;
    }
    throw unreachable;
  }
}

const late = () => new Promise((resolve, reject) => setTimeout(() => reject(new Error('slow network')), PATIENCE_MS));
