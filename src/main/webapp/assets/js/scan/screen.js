/* The verdict on the screen: colour, shape, words; spoken once; gone by itself, by a tap or by the next code. */
import {byId, make, put, onTap} from './dom.js';
import {word} from './words.js';
import {say} from './speech.js';
import {signal} from './signals.js';
import * as clock from './clock.js';

/* How long it stays by itself, and how long it keeps the next code waiting. */
const STAYS_MS = {in: 1500, again: 2000};
const HOLDS_MS = {look: 3000, stop: 2000};

export class Screen {
  #timer;
  #shown;
  #last;
  heldUntil = 0;

  /** @param onGone called with the verdict that has left the screen */
  constructor(onGone = () => {}) {
    this.onGone = onGone;
    onTap('next', () => this.hide());
    byId('verdict').addEventListener('click', event => event.target.closest('button') || this.hide());
    onTap('last', () => this.#last && this.show(this.#last, {again: true}));
  }

  get shown() {
    return this.#shown;
  }

  /** @param verdict as verdict.js describes it, with `action`: {word, run} for its one button, where it may
   *  @param again shown once more by hand: neither heard nor held */
  show(verdict, {again = false} = {}) {
    this.#shown = verdict;
    this.#draw(verdict);
    byId('verdict').hidden = false;
    document.body.dataset.verdict = verdict.kind;
    clearTimeout(this.#timer);
    if (!again) {
      this.heldUntil = Date.now() + (HOLDS_MS[verdict.kind] ?? 0);
      signal(verdict.kind);
      say(verdict.headline, verdict.name, verdict.sentence);
      this.#remember(verdict);
      this.#timer = STAYS_MS[verdict.kind] && setTimeout(() => this.hide(), STAYS_MS[verdict.kind]);
    }
  }

  hide() {
    clearTimeout(this.#timer);
    const gone = this.#shown;
    if (gone) {
      this.#shown = undefined;
      this.heldUntil = 0;
      byId('verdict').hidden = true;
      delete document.body.dataset.verdict;
      this.onGone(gone);
    }
  }

  #draw({kind, code, headline, name, sentence, label, category, rehearsal, at, list, action, kept}) {
    const panel = byId('verdict');
    Object.assign(panel.dataset, {kind, code, rehearsal: Boolean(rehearsal)});
    byId('shape').setAttribute('href', `#shape-${kind}${kept ? '-kept' : ''}`);
    byId('headline').textContent = headline;
    put(byId('name'), name);
    byId('sentence').replaceChildren(...this.#sentence(sentence, label));
    byId('sentence').hidden = !sentence;
    put(byId('company'), category);
    put(byId('when'), [at && clock.time(at), list].filter(Boolean).join(' · '));
    const offered = action && !(action.until < Date.now());
    put(byId('act'), offered && word(action.word));
    byId('act').onclick = () => action.run();
    byId('next').hidden = kind === 'wait' && Boolean(offered);
  }

  /* The category stands out where it opens the sentence. */
  #sentence(sentence, label) {
    return label && sentence.startsWith(label)
      ? [make('span', {className: 'label', textContent: label}), sentence.slice(label.length)] : [sentence];
  }

  #remember(verdict) {
    this.#last = verdict;
    const words = verdict.name ? word('verdictOf', verdict) : verdict.headline;
    put(byId('last'), [verdict.at && clock.time(verdict.at), words].filter(Boolean).join(' · '));
    byId('last').dataset.kind = verdict.kind;
  }
}
