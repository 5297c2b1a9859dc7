/* Lets the camera rest when nobody comes, and locks the phone for a pocket. */
import {byId, onTap} from './dom.js';

const UNTOUCHED_MS = 60_000;

export class Rest {
  #timer;
  #saving = false;

  /** @param busy whether something stands on the screen that must not be covered */
  constructor(camera, eye, busy) {
    this.busy = busy;
    this.camera = camera;
    this.eye = eye;
    document.addEventListener('pointerdown', () => this.touched());
    document.addEventListener('keydown', () => this.touched());
    onTap('unlock', () => this.unlock());
  }

  /** A touch, a key or a code in view: somebody is there. */
  touched() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#rest(), UNTOUCHED_MS);
    if (!byId('rest').hidden) {
      byId('rest').hidden = true;
      this.#pace();
    }
  }

  #rest() {
    if (this.busy()) {
      this.touched();
    } else if (byId('lock').hidden && !byId('door').hidden) {
      byId('rest').hidden = false;
      this.eye.pace('resting');
    }
  }

  #pace() {
    this.eye.pace(this.#saving ? 'saving' : 'busy');
  }

  /** Fewer pictures, nothing moves. */
  save(saving) {
    this.#saving = saving;
    document.body.classList.toggle('saving', saving);
    this.camera.save(saving);
    this.#pace();
  }

  get saving() {
    return this.#saving;
  }

  get locked() {
    return !byId('lock').hidden;
  }

  lock() {
    byId('lock').hidden = false;
    this.eye.stop();
    this.camera.close();
    byId('unlock').focus();
  }

  async unlock() {
    byId('lock').hidden = true;
    document.dispatchEvent(new CustomEvent('open'));
  }
}
