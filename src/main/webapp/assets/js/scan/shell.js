/* Keeps the page itself on the phone, so that it opens without a network. */
import {byId, put} from './dom.js';
import {word} from './words.js';

/** Scanning works without it; then what is missing is said. */
export async function keepShell() {
  try {
    await navigator.serviceWorker.register('/scan/worker.js', {scope: '/scan'});
    const {active} = await navigator.serviceWorker.ready;
    const loaded = performance.getEntriesByType('resource').map(({name}) => new URL(name).pathname);
    active.postMessage({keep: [...new Set(loaded)].filter(path => path.startsWith('/assets/'))});
  } catch {
    put(byId('no-worker'), word('noWorker'));
  }
}
