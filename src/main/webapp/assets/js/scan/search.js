/* Finds a person by reference or name and lets that person in by hand, where the station may. */
import {byId, make, onTap, put} from './dom.js';
import {word} from './words.js';
import {say} from './speech.js';
import {get} from './server.js';

const SHORTEST = 3;
const MOST = 8;
const TYPING_MS = 200;
const FORGOTTEN_MS = 30_000;

export class Search {
  #timer;
  #forget;
  #asked = 0;

  /** @param station whose event is searched
   *  @param desk takes the person who was chosen, or a ticket that was typed */
  constructor(station, desk) {
    this.station = station;
    this.desk = desk;
    onTap('search', () => this.open());
    onTap('seek-close', () => this.close());
    byId('seek').addEventListener('close', () => this.#clear());
    byId('seek-text').addEventListener('input', () => this.#later());
    byId('seek-form').addEventListener('submit', event => {
      event.preventDefault();
      this.#run();
    });
  }

  open() {
    if (this.station.maySearch && !byId('seek').open) {
      byId('seek').showModal();
      byId('seek-text').focus();
    }
  }

  close() {
    byId('seek').close();
  }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#run(), TYPING_MS);
  }

  async #run() {
    clearTimeout(this.#timer);
    const text = byId('seek-text').value.trim();
    const asked = ++this.#asked;
    if (this.station.isTicket(text)) {
      this.close();
      this.desk.offer(text, 'manual');
    } else if (text.length < SHORTEST) {
      this.#show([], '');
    } else {
      const query = new URLSearchParams({query: text, limit: MOST + 1});
      const answer = await get(`/api/v1/events/${encodeURIComponent(this.station.event.id)}/participants?${query}`);
      if (asked === this.#asked) {
        this.#tell(text, answer);
      }
    }
  }

  #tell(text, answer) {
    if (answer.silent || answer.status !== 200) {
      return this.#show([], answer.body?.detail ?? word('seekOffline'));
    }
    const people = answer.body.items;
    const note = people.length ? people.length > MOST && word('seekMore') : word('seekNone', {text});
    return this.#show(people.slice(0, MOST), note);
  }

  #show(people, note) {
    put(byId('seek-note'), note);
    say(note);
    byId('seek-found').replaceChildren(...people.map(person => make('li', {}, this.#row(person))));
    clearTimeout(this.#forget);
    // names do not stay on a phone that lies about
    this.#forget = people.length && setTimeout(() => this.#clear(), FORGOTTEN_MS);
  }

  #row(person) {
    const facts = [person.category, this.#state(person), spoken(person.reference)].filter(Boolean).join(' · ');
    const button = make('button', {type: 'button', className: 'person'},
      make('strong', {textContent: person.name}), make('span', {textContent: facts}),
      make('b', {textContent: word(this.station.direction === 'out' ? 'letOut' : 'letIn')}));
    button.addEventListener('click', () => {
      this.close();
      this.desk.byHand(person);
    });
    return button;
  }

  #state({status, barred, checkedIn}) {
    if (barred || status !== 'registered') {
      return word(barred ? 'barred' : status);
    }
    return word(checkedIn ? 'alreadyIn' : 'notUsed');
  }

  #clear() {
    this.#asked++;
    byId('seek-text').value = '';
    this.#show([], '');
  }
}

/* In two groups, as it is printed and read aloud. */
const spoken = reference => `${reference.slice(0, 3)} ${reference.slice(3)}`;
