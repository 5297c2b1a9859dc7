/* The aside tray: guests who wait beside the door, oldest first; each answer by name, heard again. */
import {byId, make} from './dom.js';
import {word} from './words.js';
import {say} from './speech.js';
import {signal} from './signals.js';
import * as clock from './clock.js';

const ROWS = 3;
/* An answer that nobody tapped. Whoever is in has long gone; a note or a refusal is read without a limit of time, but makes room. */
const ANSWERED_MS = 60_000;
const STAYING = ['look', 'stop'];

export class Tray {
  #rows = [];

  /** @param open called with the verdict of a row that was tapped */
  constructor(open) {
    this.open = open;
  }

  get size() {
    return this.#rows.length;
  }

  get undecided() {
    return this.#rows.filter(row => !row.verdict).length;
  }

  /** The guest of this scan steps aside. */
  add(scan) {
    if (!this.#rows.some(row => row.scan.nonce === scan.nonce)) {
      this.#rows.push({scan});
      this.#rows.sort((one, other) => one.scan.takenAt - other.scan.takenAt);
      this.#draw();
    }
  }

  /** An answer came. */
  answer(scan, verdict) {
    const row = this.#rows.find(each => each.scan.nonce === scan.nonce) ?? this.#rows[this.#rows.push({scan}) - 1];
    row.verdict = verdict;
    setTimeout(() => this.#old(row), ANSWERED_MS);
    signal(verdict.kind);
    say(word('trayTitle'), verdict.headline, verdict.name, verdict.sentence);
    this.#draw();
  }

  #old(row) {
    row.old = true;
    STAYING.includes(row.verdict.kind) ? this.#draw() : this.take(row.scan);
  }

  take(scan) {
    this.#rows = this.#rows.filter(row => row.scan.nonce !== scan.nonce);
    this.#draw();
  }

  clear() {
    this.#rows = [];
    this.#draw();
  }

  #draw() {
    const tray = byId('tray');
    // answers first: they are what somebody waits for
    const rank = ({verdict, old}) => old ? 2 : verdict ? 0 : 1;
    const rows = [...this.#rows].sort((one, other) => rank(one) - rank(other)).slice(0, ROWS);
    tray.replaceChildren(...rows.map(row => make('li', {}, row.verdict ? this.#decided(row) : this.#open(row))));
    tray.hidden = !rows.length;
    document.dispatchEvent(new CustomEvent('aside', {detail: this.#rows.length}));
  }

  #decided({scan, verdict}) {
    const button = make('button', {type: 'button'}, make('strong', {textContent: verdict.name || clock.time(scan.scannedAt)}),
      ` ${verdict.headline}`);
    button.dataset.kind = verdict.kind;
    button.addEventListener('click', () => {
      this.take(scan);
      this.open(verdict);
    });
    return button;
  }

  #open({scan}) {
    const row = make('p', {textContent: `${word('undecided', {time: clock.time(scan.scannedAt)})} · ${scan.name || tail(scan)}`});
    row.dataset.kind = 'wait';
    return row;
  }
}

/* The last four characters open nothing and tell two waiting guests apart. */
const tail = ({ticket}) => ticket ? `…${ticket.slice(-4)}` : '';
