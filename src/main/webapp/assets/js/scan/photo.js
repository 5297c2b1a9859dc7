/* A photo of a ticket, read by the server: for phones whose camera does not open here. */
import {byId, put} from './dom.js';
import {word} from './words.js';
import {post} from './server.js';

const PATIENCE_MS = 30_000;

export class Photo {
  /** @param desk takes the text that was found
   *  @param station knows its own tickets
   *  @param tell shows a sentence */
  constructor(desk, station, tell) {
    this.desk = desk;
    this.station = station;
    this.tell = tell;
    byId('photo-file').addEventListener('change', () => this.#read());
  }

  /** Opens the phone's own camera application. */
  take() {
    byId('photo-file').click();
  }

  async #read() {
    const input = byId('photo-file');
    const [file] = input.files;
    if (!file) {
      return;
    }
    this.tell(word('photoWait'));
    const answer = await post('/api/v1/decode', file, {type: file.type || 'image/jpeg', patience: PATIENCE_MS});
    input.value = ''; // the same photo may be chosen again
    this.tell('');
    this.#use(answer);
  }

  #use(answer) {
    if (answer.silent) {
      return this.tell(word('photoOffline'));
    }
    if (answer.status !== 200) {
      return this.tell(word('photoFailed', {why: answer.body.detail ?? ''}));
    }
    const {texts} = answer.body;
    const ours = texts.filter(this.station.isTicket);
    if (ours.length > 1) {
      return this.tell(word('photoSeveral'));
    }
    const [text] = ours.length ? ours : texts;
    return text ? this.desk.offer(text, 'photo') : this.tell(word('photoNone'));
  }
}
