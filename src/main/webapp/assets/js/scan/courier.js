/* Asks again, by itself and with the same nonces, about every scan that has no answer yet; the oldest first. */
import {sendScan} from './server.js';

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 15_000;
/* Between two answers, so that each is heard. */
const HEARD_MS = 700;

export class Courier {
  #waiting = [];
  #pause = FIRST_PAUSE_MS;
  #timer;
  #busy = false;

  /** @param onAnswer called with scan and answer, once for each scan */
  constructor(onAnswer) {
    this.onAnswer = onAnswer;
  }

  get waiting() {
    return [...this.#waiting];
  }

  /** Takes a scan that was asked about in vain. */
  add(scan, wait = 0) {
    if (!this.#waiting.some(other => other.nonce === scan.nonce)) {
      this.#waiting.push(scan);
      this.#waiting.sort((one, other) => one.takenAt - other.takenAt);
    }
    this.#later(wait);
  }

  /** The network is back, or the phone awake: ask now. */
  hurry() {
    this.#pause = FIRST_PAUSE_MS;
    clearTimeout(this.#timer);
    this.#round();
  }

  drop() {
    this.#waiting = [];
    clearTimeout(this.#timer);
  }

  async #round() {
    if (this.#busy) {
      return;
    }
    this.#busy = true;
    const pause = this.#pause;
    let wait = 0;
    for (const scan of this.waiting) {
      const answer = await sendScan(scan);
      if (answer.silent) {
        wait = Math.max(wait, answer.wait ?? 0);
        this.#pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
        if (answer.silent === 'no-network') {
          break;
        }
      } else if (this.#waiting.includes(scan)) {
        this.#pause = FIRST_PAUSE_MS;
        this.#waiting = this.#waiting.filter(other => other !== scan);
        await this.onAnswer(scan, answer);
      }
      // also after one that the server does not answer: it keeps no other waiting
      await new Promise(resolve => setTimeout(resolve, HEARD_MS));
    }
    this.#busy = false;
    if (this.#waiting.length) {
      this.#later(wait);
    }
  }

  /* Jitter keeps the phones of one hall from asking all at once when the server comes back. */
  #later(wait = 0) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#round(), Math.max(wait, this.#pause * (0.5 + Math.random())));
  }
}
