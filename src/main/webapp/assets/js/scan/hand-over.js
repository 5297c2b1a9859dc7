/* Gives this station to another phone: shows it a new card, and ends here. */
import {byId, onTap, put} from './dom.js';
import {forgetScans, unchoose} from './memory.js';
import {word} from './words.js';
import {post} from './server.js';

export class HandOver {
  #given = false;

  /** @param desk knows what is not sent yet
   *  @param left called when this phone is no station any more */
  constructor(desk, left) {
    this.desk = desk;
    this.left = left;
    onTap('hand-over-show', () => this.#give());
    byId('hand-over').addEventListener('close', () => this.#given && left('left'));
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
    this.#given = true;
    await forgetScans();
    await unchoose('started');
    await unchoose('briefing');
    byId('hand-over-show').hidden = true;
    byId('hand-over-code').src = `data:image/svg+xml,${encodeURIComponent(answer.body.qr)}`;
    byId('hand-over-code').alt = answer.body.url;
    byId('hand-over-code').hidden = false;
    return put(byId('hand-over-text'), word('handOverScan'));
  }
}
