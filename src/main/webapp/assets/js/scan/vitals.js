/* Battery and network of this phone: on the strip, and told to the server every 15 seconds. */
import {byId, put} from './dom.js';
import {onContact, post} from './server.js';
import {word} from './words.js';

const BEAT_MS = 15_000;
const SLOW_MS = 1500;
const LOW = 5;
const SPARE = 15;

export class Vitals {
  #battery;
  #network = 'online';

  /** @param station whose word the server has on lists and rights
   *  @param unsent gives the number of scans without an answer
   *  @param aside gives the number of guests who wait beside the door
   *  @param onLow called with {level, low, spare} when the battery changes
   *  @param onBlocked called when this phone is no station any more */
  constructor({station, unsent, aside, onLow, onBlocked}) {
    this.station = station;
    this.unsent = unsent;
    this.aside = aside;
    this.onLow = onLow;
    this.onBlocked = onBlocked;
    onContact((reached, ms) => this.#reached(reached, ms));
    window.addEventListener('offline', () => this.#reached(false));
    setInterval(() => this.beat(), BEAT_MS);
    this.#watchBattery();
  }

  /** Tells the server that this phone is alive, and asks what changed. */
  async beat() {
    if (!document.hidden && this.station.name) {
      await post('/api/v1/stations/heartbeat',
        {battery: this.#battery?.level ?? undefined, network: this.#network, unsent: this.unsent()});
      const {status} = await this.station.brief();
      this.draw();
      if (status === 401) {
        this.onBlocked();
      }
    }
  }

  #reached(reached, ms = 0) {
    this.#network = reached ? ms > SLOW_MS ? 'slow' : 'online' : 'offline';
    this.draw();
  }

  async #watchBattery() {
    const battery = await navigator.getBattery?.().catch(() => undefined);
    if (battery) {
      const read = () => {
        this.#battery = {level: Math.round(battery.level * 100), charging: battery.charging};
        this.draw();
        const {level, charging} = this.#battery;
        this.onLow({level, low: !charging && level <= LOW, spare: !charging && level <= SPARE});
      };
      ['levelchange', 'chargingchange'].forEach(name => battery.addEventListener(name, read));
      read();
    }
  }

  draw() {
    byId('net').dataset.network = this.#network;
    byId('net-word').textContent = word(this.#network);
    put(byId('battery'), this.#battery && word('battery', {n: this.#battery.level}));
    put(byId('aside-count'), this.aside() && word('aside', {n: this.aside()}));
    byId('station').textContent = this.station.name;
    byId('list').textContent = this.station.list.name;
    byId('direction').textContent = this.station.direction === 'out' ? ` · ${word('outward')}` : '';
  }
}
