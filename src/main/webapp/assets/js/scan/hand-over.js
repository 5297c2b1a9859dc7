/* Gives this station to another phone: shows it a code, and ends here when the other has taken it, not before. */
import {byId, onTap, put} from './dom.js';
import {unchoose} from './memory.js';
import {word} from './words.js';
import {post} from './server.js';

const BLOCKED = 401;
const ASK_MS = 1000;

export class HandOver {
  /** @param desk knows what is not sent yet
   *  @param station tells whether this phone still is it
   *  @param left called when this phone is no station any more */
  constructor(desk, station, left) {
    this.desk = desk;
    this.station = station;
    this.left = left;
    onTap('hand-over-show', () => this.#give());
    onTap('hand-over-close', () => byId('hand-over').close());
  }

  open() {
    const n = this.desk.unsent;
    put(byId('hand-over-text'), n ? word('handOverUnsent', {n}) : word('handOverText'));
    byId('hand-over-show').hidden = n > 0;
    byId('hand-over-code').hidden = true;
    byId('hand-over').showModal();
  }

  async #give() {
    const answer = await post('/api/v1/stations/me/hand-over', {});
    if (answer.silent || answer.status !== 200) {
      return put(byId('hand-over-text'), word('handOverOffline'));
    }
    byId('hand-over-show').hidden = true;
    byId('hand-over-code').src = `data:image/svg+xml,${encodeURIComponent(answer.body.qr)}`;
    byId('hand-over-code').alt = answer.body.url;
    byId('hand-over-code').hidden = false;
    put(byId('hand-over-text'), word('handOverScan'));
    return this.#untilTaken();
  }

  async #untilTaken() {
    for (let status; byId('hand-over').open; {status} = await this.station.brief()) {
      if (status === BLOCKED) {
        byId('hand-over').close();
        await unchoose('started');
        await unchoose('briefing');
        return this.left('handedOver');
      }
      await new Promise(resolve => setTimeout(resolve, ASK_MS));
    }
    return undefined;
  }
}
