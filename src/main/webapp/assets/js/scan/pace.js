/* What is told while an answer is on its way: asking, slow, and after four seconds that it is not decided. */
import {byId, put} from './dom.js';
import {word} from './words.js';

const STEPS = [[400, 'asking'], [1500, 'slowNetwork']];
const ASIDE_MS = 4000;

/** @param current whether the guest still stands at the door
 *  @param undecided called after four seconds without an answer
 *  @returns stops it */
export function pace(current, undecided) {
  const timers = STEPS.map(([ms, key]) => setTimeout(() => current() && put(byId('pace'), word(key)), ms));
  timers.push(setTimeout(() => current() && undecided(), ASIDE_MS));
  return () => timers.forEach(clearTimeout);
}

export const still = () => put(byId('pace'), '');
