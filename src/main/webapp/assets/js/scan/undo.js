/* Takes the phone's own last admission back, within a minute. */
import {randomId} from './memory.js';
import {plainVerdict} from './verdict.js';
import {post} from './server.js';

export const WITHIN_MS = 60_000;
const AGAIN_MS = 2000;

export class Undo {
  #last;

  constructor(station, screen) {
    this.station = station;
    this.screen = screen;
  }

  /** An admission of this phone was acknowledged. */
  note(scan, {checkIn, name}) {
    this.#last = {checkIn, scan, name, nonce: randomId(), until: Date.now() + WITHIN_MS};
  }

  /** Takes the last admission back, if it is that one and still may be. */
  async run(checkIn = this.#last?.checkIn) {
    const last = this.#last;
    if (!last || last.checkIn !== checkIn || Date.now() > last.until) {
      return this.#tell('undo-late', last);
    }
    const path = `/api/v1/lists/${encodeURIComponent(last.scan.list)}/check-ins/${encodeURIComponent(checkIn)}/undo`;
    const answer = await post(path, {reason: 'mistake at the door', nonce: last.nonce});
    if (answer.silent) {
      setTimeout(() => this.run(checkIn), AGAIN_MS);
      return this.screen.shown?.kind === 'wait' ? undefined : this.#tell(answer.silent, last);
    }
    const done = answer.status === 200;
    this.#last = done ? undefined : last;
    return this.#tell(done ? 'undo-done' : 'undo-late', last);
  }

  #tell(code, last) {
    const verdict = plainVerdict(code, last?.scan, this.station);
    this.screen.show({...verdict, name: last?.name, at: Date.now(), list: last?.scan.listName});
  }
}
