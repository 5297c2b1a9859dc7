/* The screen before the door: what this phone is or may become, its list and language, and what stands in the way. */
import {byId, onTap, options, put} from './dom.js';
import {choose, keeps} from './memory.js';
import {currentLanguage, speak, word} from './words.js';

const IN_APP = /FBAN|FBAV|Instagram|Line\/|MicroMessenger|Snapchat|TikTok|; wv\)/;

export class Greeting {
  #said = ['title', 'intro'];

  constructor() {
    onTap('copy', () => this.#copy());
    byId('enrol-language').addEventListener('change', ({target}) => this.#speak(target.value));
  }

  /** @param said [title, text, values of the title]: keys of words, to be said again in another language
   *  @param mayStart whether there is something to start */
  say(said, mayStart) {
    const [title, text, values] = this.#said = said;
    byId('enrol-title').textContent = word(title, values);
    byId('enrol-text').textContent = word(text);
    byId('start').hidden = !mayStart;
    byId('enrol-list').closest('label').hidden ||= !mayStart;
  }

  /** Lets choose among the lists, if there are several; without a choice it is the first. */
  offer(lists, chosen = lists[0]?.id) {
    options('enrol-list', lists.map(({id, name}) => [id, name]), chosen);
  }

  /** Id of the chosen list, empty where none was offered. */
  get list() {
    return byId('enrol-list').value;
  }

  /** Says what stands in the way of scanning on this phone. */
  async notes() {
    byId('enrol-language').value = currentLanguage();
    const inApp = IN_APP.test(navigator.userAgent);
    put(byId('in-app'), inApp && word('inApp'));
    byId('copy').hidden = !inApp;
    put(byId('insecure'), !isSecureContext && word('insecure'));
    put(byId('no-memory'), !await keeps() && word('noMemory'));
  }

  async #speak(language) {
    speak(language);
    this.say(this.#said, !byId('start').hidden);
    await this.notes();
    await choose('language', language);
  }

  async #copy() {
    try {
      await navigator.clipboard.writeText(location.href);
      byId('copy').textContent = word('copied');
    } catch {
      put(byId('link'), location.href);
    }
  }
}
