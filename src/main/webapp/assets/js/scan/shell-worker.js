/* The service worker: keeps the scanner's page and scripts on the phone, so that it opens without a network. */

const KEPT = 'scanner';
const PATIENCE_MS = 2500;
const SERVER_ERROR = 500;
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

/* The server's word first, so that a phone never runs old scripts while there is a network; what is kept, where it takes too
 * long or the server is in trouble. Without a kept copy there is nothing but to wait. */
async function freshOrKept(request, pathname) {
  const fresh = fetch(request).then(answer => keep(pathname, answer));
  const known = await caches.match(pathname, {cacheName: KEPT}).catch(() => undefined);
  return known ? Promise.race([fresh, late()]).then(answer => answer.status < SERVER_ERROR ? answer : known, () => known) : fresh;
}

/* A full phone keeps nothing and goes on. */
async function keep(pathname, answer) {
  if (answer.ok) {
    const copy = answer.clone();
    await caches.open(KEPT).then(kept => kept.put(pathname, copy)).catch(() => {});
  }
  return answer;
}

const late = () => new Promise((resolve, reject) => setTimeout(() => reject(new Error('slow network')), PATIENCE_MS));
