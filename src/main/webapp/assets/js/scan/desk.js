/* One scan from code to verdict: kept on the phone first, asked, told; or put aside until it is decided. */
import {Courier} from './courier.js';
import {Sight} from './sight.js';
import {Tray} from './tray.js';
import {actionsFor} from './actions.js';
import {forgetScan, keepScan, unsentScans} from './memory.js';
import {newScan, sameGuest} from './scan.js';
import {pace, still} from './pace.js';
import {plainVerdict, verdictOf} from './verdict.js';
import {sendScan} from './server.js';

const BLOCKED = 401;

export class Desk {
  #station;
  #screen;
  #undo;
  #actions;
  #sight = new Sight();
  #current;
  #open = new Map();
  #resumed = false;

  /** @param station pre-checks codes, and is whose scans these are
   *  @param search opens the search, where the station may */
  constructor({station, screen, undo, search}) {
    this.#station = station;
    this.#screen = screen;
    this.#undo = undo;
    this.#actions = actionsFor({station, screen, undo, search});
    this.courier = new Courier((scan, answer) => this.#settle(scan, answer));
    this.tray = new Tray(verdict => screen.show(verdict, {again: true}));
    screen.onGone = gone => gone.kind === 'wait' && this.#putAside();
  }

  get unsent() {
    return this.#open.size;
  }

  /** Takes up the scans that a reload or a sleep interrupted. */
  async resume() {
    const unsent = this.#resumed ? [] : await unsentScans();
    this.#resumed = true;
    for (const scan of unsent) {
      this.#open.set(scan.nonce, scan);
      this.tray.add(scan);
      this.courier.add(scan);
    }
    this.courier.hurry();
  }

  /** A text was read. The camera says so again and again; it counts once, and never while a refusal must be read. */
  offer(text, source) {
    const key = this.#station.normal(text);
    const sight = source === 'camera' ? key : `${this.#station.list.id} ${this.#station.direction} ${key}`;
    const held = source === 'camera' && Date.now() < this.#screen.heldUntil && !this.#sight.knows(sight);
    if (!held && this.#sight.isNew(sight)) {
      const reason = this.#station.check(text);
      return reason ? this.#refuse(reason, source) : this.#take({ticket: key}, source);
    }
    return undefined;
  }

  /** A person was chosen by hand. */
  byHand({id, name}) {
    return this.#take({participant: id, name}, 'manual');
  }

  #refuse(reason, source) {
    this.#putAside();
    const scan = newScan(this.#station, {}, source);
    this.#show(scan, verdictOf(scan, {status: 400, body: {reason}}, this.#station));
  }

  async #take(what, source) {
    const scan = newScan(this.#station, what, source);
    const asked = [...this.#open.values()].find(other => sameGuest(other, scan));
    this.#screen.hide();
    this.#putAside();
    this.#current = asked ?? scan;
    if (asked) {
      this.tray.take(asked);
      this.#wait(asked, 'no-network');
      return this.courier.hurry();
    }
    this.#open.set(scan.nonce, scan);
    await keepScan(scan);
    const stop = pace(() => this.#current === scan, () => this.#tellWait(scan, 'no-network'));
    const answer = await sendScan(scan);
    stop();
    return answer.silent ? this.#wait(scan, answer.silent, answer.wait) : this.#settle(scan, answer);
  }

  #wait(scan, why, pause) {
    if (this.#current === scan && this.#screen.shown?.kind !== 'wait') {
      this.#tellWait(scan, why);
    }
    this.courier.add(scan, pause);
  }

  #tellWait(scan, why) {
    still();
    this.#show(scan, plainVerdict(why, scan, this.#station));
  }

  async #settle(scan, answer) {
    if (!this.#open.delete(scan.nonce)) {
      return; // asked twice at once, and told already
    }
    if (answer.status === BLOCKED) {
      this.courier.drop(); // kept on the phone: a new card sends them
    } else {
      await forgetScan(scan.nonce);
      this.courier.hurry();
    }
    const verdict = verdictOf(scan, answer, this.#station);
    if (verdict.checkIn) {
      this.#undo.note(scan, verdict);
      await this.#station.admitted(verdict.checkIn);
    }
    if (this.#current === scan) {
      this.#current = undefined;
      still();
      this.#show(scan, verdict);
    } else {
      this.tray.answer(scan, this.#dressed(scan, verdict));
    }
    document.dispatchEvent(new CustomEvent('aside'));
  }

  #show(scan, verdict) {
    this.#screen.show(this.#dressed(scan, verdict));
  }

  #dressed(scan, verdict) {
    return {...verdict, at: Date.parse(scan.scannedAt), list: scan.listName, action: this.#actions(verdict)};
  }

  /* Whoever is undecided makes way; the answer will come to the tray. */
  #putAside() {
    const scan = this.#current;
    this.#current = undefined;
    still();
    if (scan) {
      this.tray.add(scan);
    }
  }
}
