/* What a screen reader hears: one assertive region for the whole page. */
import {byId, put} from './dom.js';

const AFTER_EMPTYING_MS = 30;

/** Says the parts as sentences. The same words twice are heard twice. */
export function say(...parts) {
  const text = parts.filter(Boolean).map(part => part.replace(/[^.!?…]$/, '$&.')).join(' ');
  const region = byId('say');
  region.textContent = '';
  setTimeout(() => {
    region.textContent = text;
  }, text ? AFTER_EMPTYING_MS : 0);
}

/** Shows a line under the strip and says it; an empty one takes it away. */
export function notify(text) {
  put(byId('notice'), text);
  if (text) {
    say(text);
  }
}
