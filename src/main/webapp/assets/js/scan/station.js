/* What this phone is: its station, event, lists, and the list and direction chosen on it. */
import {choice, choose} from './memory.js';
import {get, post} from './server.js';
import * as clock from './clock.js';
import * as rules from '../../lib/scanner.js';

const ME = '/api/v1/stations/me';
/* More than one phone lets in within a minute. */
const OWN = 100;
const DECIDED_HERE = ['not-a-ticket', 'misread', 'wrong-event'];

export class Station {
  name = '';
  event = {};
  lists = [];
  list = {id: '', name: ''};
  direction = 'in';
  maySearch = false;
  #own = [];

  /** Asks the server who this phone is; without a network it is who it was.
   *  @returns the answer; 401 means no station (any more) */
  async brief() {
    const answer = await get(ME);
    if (answer.status === 200) {
      await this.#take(answer.body);
      await choose('briefing', answer.body);
    } else if (answer.silent && !this.name) {
      const known = await choice('briefing');
      await (known && this.#take(known));
    }
    return answer;
  }

  async #take({station, event, lists}) {
    Object.assign(this, {name: station.name, event, lists, maySearch: (station.rights || []).includes('search')});
    clock.useZone(event.timeZone);
    this.direction = await choice('direction') ?? 'in';
    this.#use(lists.find(list => list.id === this.list.id) ?? lists.find(list => list.id === this.#wanted) ?? lists[0]);
  }

  #wanted;

  /** Takes up the list chosen before a reload. */
  async recall() {
    this.#wanted = await choice('list');
    this.#own = await choice('own') ?? [];
  }

  #use(list) {
    this.list = list ?? {id: '', name: ''};
    if (!this.mayExit) {
      this.direction = 'in';
    }
  }

  get mayExit() {
    return this.list.policy === 're-entry';
  }

  async chooseList(id) {
    this.#use(this.lists.find(list => list.id === id) ?? this.list);
    await choose('list', this.list.id);
  }

  async chooseDirection(direction) {
    this.direction = this.mayExit ? direction : 'in';
    await choose('direction', this.direction);
  }

  /** What can be told of a text without the server: the reason of a denial, or nothing.
   *  Window and category may have changed a second ago, and each refusal by them is to be counted: there the server has the word. */
  check(text) {
    const reason = rules.preCheck(text, this.event.tag ?? '', this.#rules(), null, this.direction, clock.now());
    return DECIDED_HERE.includes(reason) ? reason : undefined;
  }

  /** Whether a text has the form of our tickets, of whatever event. */
  isTicket = text => rules.ticketCode(text) !== '';

  /** The one form of what was scanned: of a ticket as it was printed, of anything else as it is. */
  normal = text => rules.ticketCode(text) || text.trim();

  #rules() {
    const {policy = 'once', categories = [], opens, closes} = this.list;
    return rules.rules(policy, categories, opens ? Date.parse(opens) : NaN, closes ? Date.parse(closes) : NaN);
  }

  /** This very phone let somebody in. */
  admitted(checkIn) {
    this.#own = [...this.#own, checkIn].slice(-OWN);
    return choose('own', this.#own);
  }

  /** Whether it was this phone: two stations may bear one name. */
  isOwn = checkIn => this.#own.includes(checkIn);

  /** Stops being a station. */
  leave() {
    return post(`${ME}/leave`, {});
  }
}
