/* Looks through the camera all the time: cuts the frame out of the picture and has it read. */

const SIDE = 520;
const DARK = 38;
const DARK_MS = 2000;
const BUSY_GAP_MS = 20;
const SAVING_GAP_MS = 100;
const RESTING_GAP_MS = 1000;
/* What is cut out is a little more than the frame that people see. */
const MARGIN = 1.2;

export class Eye {
  #camera;
  #decoder;
  #canvas = document.createElement('canvas');
  #context = this.#canvas.getContext('2d', {willReadFrequently: true});
  #running = false;
  #darkSince = 0;
  gap = BUSY_GAP_MS;

  /** @param found called with the text of each code seen, again and again while it is in view
   *  @param dark called once it has been dark for two seconds */
  constructor(camera, decoder, {found, dark}) {
    this.#camera = camera;
    this.#decoder = decoder;
    this.found = found;
    this.dark = dark;
    this.#canvas.width = this.#canvas.height = SIDE;
  }

  start() {
    if (!this.#running) {
      this.#running = true;
      this.#look();
    }
  }

  stop() {
    this.#running = false;
  }

  /** How often to look: 'busy', 'saving' or 'resting'. */
  pace(how) {
    this.gap = {busy: BUSY_GAP_MS, saving: SAVING_GAP_MS, resting: RESTING_GAP_MS}[how];
  }

  async #look() {
    while (this.#running) {
      await this.#nextPicture();
      const picture = this.#running && this.#cut();
      if (picture) {
        this.#noteLight(picture);
        const text = await this.#decoder.read(picture);
        if (text && this.#running) {
          this.found(text);
        }
      }
    }
  }

  /* A new picture of the camera; a while at most, because a hidden page and a sleeping phone give none. */
  async #nextPicture() {
    await new Promise(resolve => setTimeout(resolve, this.gap));
    const video = this.#camera.video;
    if (video.requestVideoFrameCallback) {
      await new Promise(resolve => {
        video.requestVideoFrameCallback(resolve);
        setTimeout(resolve, RESTING_GAP_MS);
      });
    }
  }

  #cut() {
    const {videoWidth: width, videoHeight: height} = this.#camera.video;
    if (!width || !this.#camera.live) {
      return undefined;
    }
    const side = Math.min(width, height, Math.round(this.#frameShare() * Math.min(width, height) * MARGIN));
    this.#context.drawImage(this.#camera.video, (width - side) / 2, (height - side) / 2, side, side, 0, 0, SIDE, SIDE);
    return this.#context.getImageData(0, 0, SIDE, SIDE);
  }

  /* Share of the picture's shorter side that the frame on the screen covers; the picture fills its box (object-fit: cover). */
  #frameShare() {
    const video = this.#camera.video;
    const {clientWidth, clientHeight} = video;
    const scale = Math.max(clientWidth / video.videoWidth, clientHeight / video.videoHeight) || 1;
    const frame = video.parentElement.querySelector('.frame')?.clientWidth || Math.min(clientWidth, clientHeight);
    return Math.min(1, frame / scale / Math.min(video.videoWidth, video.videoHeight));
  }

  #noteLight({data}) {
    let sum = 0;
    const step = 4 * 97;
    for (let at = 0; at < data.length; at += step) {
      sum += data[at + 1];
    }
    const dark = sum / (data.length / step) < DARK;
    this.#darkSince = dark ? this.#darkSince || Date.now() : 0;
    if (dark && Date.now() - this.#darkSince > DARK_MS) {
      this.#darkSince = Infinity;
      this.dark();
    }
  }
}
