/* The phone's camera: opens it, opens it again when the system took it away, chooses, lights. */

const USUAL_RATE = 30;
const SAVING_RATE = 10;

export class Camera {
  #video;
  #stream;
  #wanted = {};
  #opening;

  /** @param video the element that shows the picture
   *  @param onLost called when the system ended the picture, or muted it: sleep, a call, another app */
  constructor(video, onLost) {
    this.#video = video;
    this.onLost = onLost;
  }

  get video() {
    return this.#video;
  }

  get live() {
    const track = this.#track();
    return track?.readyState === 'live' && !track.muted && !this.#video.paused;
  }

  /** Opens the chosen camera, or the one at the back.
   *  @throws DOMException NotAllowedError when refused, NotFoundError without any */
  open(wanted = this.#wanted) {
    this.#wanted = wanted;
    this.#opening = (this.#opening ?? Promise.resolve()).catch(() => {}).then(() => this.#open(wanted));
    return this.#opening;
  }

  async #open({device, saving}) {
    this.close();
    if (!navigator.mediaDevices?.getUserMedia) {
      throw new DOMException('No camera without a trusted https address', 'NotSupportedError');
    }
    const picture = {width: {ideal: 1280}, height: {ideal: 720}, frameRate: {ideal: saving ? SAVING_RATE : USUAL_RATE}};
    const which = device ? {deviceId: {exact: device}} : {facingMode: {ideal: 'environment'}};
    this.#stream = await this.#ask({...picture, ...which}, {...picture, facingMode: {ideal: 'environment'}});
    const track = this.#track();
    track.addEventListener('ended', () => track === this.#track() && this.onLost());
    track.addEventListener('mute', () => track === this.#track() && this.onLost());
    this.#video.srcObject = this.#stream;
    await this.#video.play();
    this.#focus(track);
  }

  async #ask(video, otherwise) {
    try {
      return await navigator.mediaDevices.getUserMedia({video, audio: false});
    } catch (failure) {
      // the camera chosen last time may not be there any more
      if (failure.name !== 'OverconstrainedError' && failure.name !== 'NotFoundError') {
        throw failure;
      }
      return navigator.mediaDevices.getUserMedia({video: otherwise, audio: false});
    }
  }

  #focus(track) {
    if (this.#can('focusMode')?.includes('continuous')) {
      track.applyConstraints({advanced: [{focusMode: 'continuous'}]}).catch(() => {});
    }
  }

  close() {
    this.#stream?.getTracks().forEach(track => track.stop());
    this.#stream = undefined;
    this.#video.srcObject = null;
  }

  /** Cameras to choose from: {id, label}; labels are known once one was allowed. */
  async choices() {
    const devices = await (navigator.mediaDevices?.enumerateDevices() ?? []);
    return devices.filter(device => device.kind === 'videoinput' && device.deviceId)
      .map((device, at) => ({id: device.deviceId, label: device.label || String(at + 1)}));
  }

  get chosen() {
    return this.#track()?.getSettings().deviceId;
  }

  get hasTorch() {
    return Boolean(this.#can('torch'));
  }

  /** @returns whether the light is now as asked */
  async light(on) {
    try {
      await this.#track().applyConstraints({advanced: [{torch: on}]});
      return true;
    } catch {
      return false;
    }
  }

  /** Fewer pictures a second while saving. */
  async save(saving) {
    this.#wanted = {...this.#wanted, saving};
    await this.#track()?.applyConstraints({frameRate: {ideal: saving ? SAVING_RATE : USUAL_RATE}}).catch(() => {});
  }

  #track() {
    return this.#stream?.getVideoTracks()[0];
  }

  #can(what) {
    return this.#track()?.getCapabilities?.()[what];
  }
}
