/* Makes this phone a station: by the link of a card and one tap. Opening the link alone uses nothing up. */
import {byId, onTap, put} from './dom.js';
import {choice, choose, keeps, randomId, unchoose} from './memory.js';
import {word} from './words.js';
import {notify, say} from './speech.js';
import {post} from './server.js';
import * as clock from './clock.js';

const OK = 200;
const PROBLEMS = ['used', 'expired', 'blocked', 'unknown'];
const IN_APP = /FBAN|FBAV|Instagram|Line\/|MicroMessenger|Snapchat|TikTok|; wv\)/;

export class Enrolment {
  #code = location.hash.slice(1);
  #station;
  #start;

  /** @param start begins to scan: called inside the tap, it returns when the camera had its chance */
  constructor(station, start) {
    this.#station = station;
    this.#start = start;
    onTap('start', () => this.#tapped());
    onTap('copy', () => this.#copy());
    window.addEventListener('hashchange', () => location.hash && location.reload());
  }

  /** Shows what this phone is or may become.
   *  @returns whether it can go on without a tap: a station already, and the camera allowed */
  async arrive() {
    await this.#notes();
    if (this.#code) {
      return this.#look().then(() => false);
    }
    const answer = await this.#station.brief();
    if (answer.status === OK || this.#station.name) {
      this.#say(word('station', {station: this.#station.name, event: this.#station.event.name}), word('intro'), true);
      return await choice('started') && await cameraAllowed();
    }
    this.#stop(answer.silent ? 'unreachable' : 'noCard', Boolean(answer.silent));
    return false;
  }

  /* What the card would make of this phone. Looking takes nothing, and the phone that took it may come back by its link. */
  async #look() {
    const {silent, status, body} = await post('/api/v1/stations/card', {code: this.#code});
    if (status === OK) {
      return this.#say(word('becomes', body), word('intro'), true);
    }
    const mine = !silent && (await choice(`claim:${this.#code}`) || (await this.#station.brief()).status === OK);
    if (silent || mine) {
      return this.#say(word('newStation'), word('intro'), true);
    }
    return this.#stop(problemOf(body), false);
  }

  async #tapped() {
    const started = this.#start();
    byId('start').disabled = true;
    byId('start').textContent = word('starting');
    const answer = await this.#enrol();
    byId('start').disabled = false;
    byId('start').textContent = word('start');
    if (answer.silent && !this.#station.name) {
      return this.#stop('unreachable', true);
    }
    if (answer.status !== OK && !answer.silent) {
      return this.#stop(problemOf(answer.body), false);
    }
    history.replaceState(null, '', location.pathname);
    this.#code = '';
    await choose('started', true);
    return this.open(await started);
  }

  async #enrol() {
    const code = this.#code;
    if (!code) {
      return this.#station.brief();
    }
    const key = `claim:${code}`;
    const claim = await choice(key) ?? randomId();
    await choose(key, claim); // kept first: an answer that gets lost can be asked for again
    const answer = await post('/api/v1/stations/enrol', {code, claim});
    // a link opened a second time on the phone that took it is no new card
    const mine = !answer.silent && await this.#station.brief();
    if (mine && mine.status === OK) {
      await unchoose(key);
      return mine;
    }
    return answer.status < 300 ? mine : answer;
  }

  /** Leaves this screen for the door. */
  open() {
    byId('enrol').hidden = true;
    byId('door').hidden = false;
    const off = clock.minutesOff();
    if (off) {
      notify(word('clockOff', {n: off}));
    }
    document.dispatchEvent(new CustomEvent('open'));
  }

  /** This phone is no station any more. */
  stop(problem) {
    byId('door').hidden = true;
    byId('enrol').hidden = false;
    this.#stop(problem, false);
  }

  #stop(problem, mayStart) {
    this.#say(word(problem), word(`${problem}Help`), mayStart);
    say(word(problem), word(`${problem}Help`));
  }

  #say(title, text, mayStart) {
    byId('enrol-title').textContent = title;
    byId('enrol-text').textContent = text;
    byId('start').hidden = !mayStart;
  }

  async #notes() {
    const inApp = IN_APP.test(navigator.userAgent);
    put(byId('in-app'), inApp && word('inApp'));
    byId('copy').hidden = !inApp;
    put(byId('insecure'), !isSecureContext && word('insecure'));
    put(byId('no-memory'), !await keeps() && word('noMemory'));
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

const problemOf = ({reason = ''}) => PROBLEMS.find(known => reason.includes(known)) ?? 'unknown';

async function cameraAllowed() {
  try {
    return (await navigator.permissions.query({name: 'camera'})).state === 'granted';
  } catch {
    return false;
  }
}
