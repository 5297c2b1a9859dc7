/* Asks once, without standing in the way, whether the sound was heard. */
import {notify} from './speech.js';
import {byId, onTap} from './dom.js';
import {audible, signal, unlock} from './signals.js';
import {word} from './words.js';

const ASKED_MS = 12_000;
let asked = false;

export function hear() {
  if (asked) {
    return;
  }
  asked = true;
  if (!audible()) {
    return waitForTap();
  }
  byId('hear').hidden = false;
  setTimeout(close, ASKED_MS);
  onTap('hear-yes', close);
  onTap('hear-no', () => {
    close();
    notify(word('hearHelp'));
    signal('in');
  });
}

const close = () => {
  byId('hear').hidden = true;
};

/* After a reload nothing was tapped yet, and phones are silent until then. */
function waitForTap() {
  notify(word('soundTap'));
  document.addEventListener('pointerdown', () => {
    unlock();
    notify('');
  }, {once: true});
}
