/* Makes this phone a station: by the link of a card and one tap. Opening the link alone uses nothing up. */
import {Greeting} from './greeting.js';
import {byId, onTap} from './dom.js';
import {choice, choose, randomId, unchoose} from './memory.js';
import {word} from './words.js';
import {notify, say} from './speech.js';
import {post} from './server.js';
import * as clock from './clock.js';

const OK = 200;
const PROBLEMS = ['used', 'expired', 'blocked', 'unknown'];

export class Enrolment {
  #code = location.hash.slice(1);
  #station;
  #start;
  #greeting = new Greeting();

  /** @param start begins to scan: called inside the tap, it returns when the camera had its chance */
  constructor(station, start) {
    this.#station = station;
    this.#start = start;
    onTap('start', () => this.#tapped());
    window.addEventListener('hashchange', () => location.hash && location.reload());
  }

  /** Shows what this phone is or may become.
   *  @returns whether it can go on without a tap: a station already, and the camera allowed */
  async arrive() {
    await this.#greeting.notes();
    if (this.#code) {
      return this.#look().then(() => false);
    }
    const answer = await this.#station.brief();
    if (answer.status === OK || this.#station.name) {
      this.#greeting.say(['station', 'intro', {station: this.#station.name, event: this.#station.event.name}], true);
      this.#greeting.offer(this.#station.lists, this.#station.list.id);
      return await choice('started') && await cameraAllowed();
    }
    this.#stop(answer.silent ? 'unreachable' : 'noCard', Boolean(answer.silent));
    return false;
  }

  /* What the card would make of this phone. Looking takes nothing, and the phone that took it may come back by its link. */
  async #look() {
    const {silent, status, body} = await post('/api/v1/stations/card', {code: this.#code});
    if (status === OK) {
      this.#greeting.offer(body.lists);
      return this.#greeting.say(['becomes', 'intro', body], true);
    }
    const mine = !silent && (await choice(`claim:${this.#code}`) || (await this.#station.brief()).status === OK);
    if (silent || mine) {
      return this.#greeting.say(['newStation', 'intro'], true);
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
    await this.#station.chooseList(this.#greeting.list);
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
    this.#greeting.say([problem, `${problem}Help`], mayStart);
    say(word(problem), word(`${problem}Help`));
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
