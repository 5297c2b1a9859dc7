/* What is held before the camera counts once, and again only after it was out of view. */

const OUT_OF_VIEW_MS = 3000;

export class Sight {
  #seen = new Map();

  /** Notes that this text is in view now.
   *  @returns whether it counts */
  isNew(text, now = Date.now()) {
    const before = this.#seen.get(text);
    this.#seen.set(text, now);
    return before === undefined || now - before > OUT_OF_VIEW_MS;
  }

  /** Whether it is, or just was, in view. */
  knows(text, now = Date.now()) {
    return now - (this.#seen.get(text) ?? 0) <= OUT_OF_VIEW_MS;
  }
}
