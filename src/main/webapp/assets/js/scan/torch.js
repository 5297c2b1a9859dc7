/* The phone's light: offered where there is one, in the middle of the screen when it is dark. */
import {notify} from './speech.js';
import {byId, onTap} from './dom.js';
import {word} from './words.js';

export class Torch {
  #on = false;
  #warned = false;

  constructor(camera) {
    this.camera = camera;
    onTap('torch', () => this.toggle());
  }

  /** The camera was opened: shows whether it has a light, and lights it again if it was on. */
  async ready() {
    byId('torch').hidden = !this.camera.hasTorch;
    if (this.#on) {
      await this.camera.light(true);
    }
  }

  /** It has been dark for two seconds. */
  dark() {
    byId('torch').classList.toggle('central', !this.#on && this.camera.hasTorch);
  }

  /** @param low whether the battery is, which is said once */
  async toggle(low = document.body.classList.contains('saving')) {
    if (this.camera.hasTorch && await this.camera.light(!this.#on)) {
      this.#on = !this.#on;
      byId('torch').setAttribute('aria-pressed', String(this.#on));
      byId('torch').classList.remove('central');
      if (this.#on && low && !this.#warned) {
        this.#warned = true;
        notify(word('torchCost'));
      }
    }
  }
}
