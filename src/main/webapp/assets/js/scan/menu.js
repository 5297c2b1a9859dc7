/* The menu: what is chosen rarely. */
import {byId, onTap, options, put} from './dom.js';
import {choice, choose, forgetScans, unchoose} from './memory.js';
import {currentLanguage, speak, word} from './words.js';
import {mute} from './signals.js';

export class Menu {
  /** @param door {station, camera, desk, rest, photo, handOver, openCamera, redraw, left} */
  constructor(door) {
    this.door = door;
    onTap('menu', () => this.open());
    onTap('menu-close', () => byId('menu-panel').close());
    this.#choosers();
    this.#buttons();
  }

  /** Takes up what was chosen before. */
  async recall() {
    this.#sound(await choice('sound') ?? true);
    // an empty battery saves by itself, whatever was chosen
    this.door.rest.save(this.door.rest.saving || (await choice('saver') ?? false));
  }

  async open() {
    const {station, camera} = this.door;
    options('menu-list', station.lists.map(({id, name}) => [id, name]), station.list.id);
    options('menu-camera', (await camera.choices()).map(({id, label}) => [id, label]), camera.chosen);
    options('menu-direction', [['in', word('in')], ...station.mayExit ? [['out', word('outward')]] : []], station.direction);
    byId('menu-language').value = currentLanguage();
    press('menu-saver', this.door.rest.saving);
    byId('menu-panel').showModal();
  }

  #choosers() {
    const {station, camera} = this.door;
    const chosen = (id, use) => byId(id).addEventListener('change', async ({target}) => {
      await use(target.value);
      this.door.redraw();
    });
    chosen('menu-list', id => station.chooseList(id));
    chosen('menu-direction', direction => station.chooseDirection(direction));
    chosen('menu-camera', async device => {
      await choose('camera', device);
      await this.door.openCamera({device, saving: this.door.rest.saving}, camera);
    });
    chosen('menu-language', async language => {
      await choose('language', language);
      speak(language);
    });
  }

  #buttons() {
    const away = (id, run) => onTap(id, () => {
      byId('menu-panel').close();
      run();
    });
    onTap('menu-sound', () => this.#sound(byId('menu-sound').getAttribute('aria-pressed') !== 'true'));
    onTap('menu-saver', () => this.#saver(byId('menu-saver').getAttribute('aria-pressed') !== 'true'));
    away('menu-photo', () => this.door.photo.take());
    away('menu-hand-over', () => this.door.handOver.open());
    away('menu-lock', () => this.door.rest.lock());
    away('menu-leave', () => this.#askToLeave());
    onTap('leave-stay', () => byId('leave').close());
    onTap('leave-now', () => this.#leave());
  }

  #sound(on) {
    press('menu-sound', on);
    mute(!on);
    choose('sound', on);
  }

  #saver(on) {
    press('menu-saver', on);
    this.door.rest.save(on);
    choose('saver', on);
  }

  #askToLeave() {
    const n = this.door.desk.unsent;
    put(byId('leave-text'), [word('leaveAsk'), n && word('leaveUnsent', {n})].filter(Boolean).join(' '));
    byId('leave').showModal();
  }

  async #leave() {
    byId('leave').close();
    await this.door.station.leave();
    await forgetScans();
    await unchoose('started');
    await unchoose('briefing');
    this.door.left('left');
  }
}

function press(id, on) {
  byId(id).setAttribute('aria-pressed', String(on));
  byId(id).querySelector('b').textContent = word(on ? 'on' : 'off');
}
