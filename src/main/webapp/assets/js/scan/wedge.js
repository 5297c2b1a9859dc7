/* Listens for a hardware scanner anywhere on the page. A scanner is told from a person by its speed. */
import {complete, meant} from './wedge-text.js';

const FASTER_THAN_PEOPLE_MS = 35;
const PAUSE_MS = 120;
/* Fewer characters in a burst are a person's two hands. */
const SHORTEST = 6;

export class Wedge {
  #keys = [];
  #last = 0;
  #timer;

  /** @param onCode called with the text of each code
   *  @param isTicket whether a text has the form of our tickets */
  constructor(onCode, isTicket) {
    this.onCode = onCode;
    this.isTicket = isTicket;
    document.addEventListener('keydown', event => this.#key(event), true);
  }

  #key(event) {
    const {key, code, timeStamp} = event;
    const fast = timeStamp - this.#last < FASTER_THAN_PEOPLE_MS;
    this.#last = timeStamp;
    if (!fast && this.#keys.length < SHORTEST) {
      this.#keys = [];
    }
    if (key === 'Enter' || key === 'Tab') {
      return this.#end(event);
    }
    const types = key.length === 1 || key === 'Dead';
    if (types && !event.ctrlKey && !event.metaKey) {
      this.#keys.push({key: key === 'Dead' ? '' : key, code});
      this.#listen(event);
    }
    return undefined;
  }

  /* Once it cannot be a person, fields get nothing more, and what they got is taken out again. */
  #listen(event) {
    clearTimeout(this.#timer);
    if (this.#keys.length >= SHORTEST) {
      event.preventDefault();
      if (this.#keys.length === SHORTEST) {
        clean(event.target, SHORTEST - 1);
      }
    }
    if (complete(this.#keys, this.isTicket)) {
      this.#tell();
    } else {
      this.#timer = setTimeout(() => this.#end(), PAUSE_MS);
    }
  }

  #end(event) {
    clearTimeout(this.#timer);
    if (this.#keys.length >= SHORTEST) {
      event?.preventDefault();
      this.#tell();
    }
    this.#keys = [];
  }

  #tell() {
    const keys = this.#keys;
    this.#keys = [];
    this.onCode(meant(keys, this.isTicket));
  }
}

function clean(target, characters) {
  if (typeof target?.value === 'string' && /^(INPUT|TEXTAREA)$/.test(target.tagName)) {
    target.value = target.value.slice(0, Math.max(0, target.value.length - characters));
  }
}
