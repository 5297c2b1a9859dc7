/* The one big button of a verdict, only where the station may. */

import {WITHIN_MS} from './undo.js';

/** @returns what a verdict offers: {word, run, until}, or nothing */
export const actionsFor = ({station, screen, undo, search}) => ({kind, checkIn}) => {
  if (kind === 'wait') {
    return {word: 'putAside', run: () => screen.hide()};
  }
  if (checkIn && kind !== 'again') {
    return {word: 'undo', until: Date.now() + WITHIN_MS, run: () => undo.run(checkIn)};
  }
  return kind === 'stop' && station.maySearch ? {word: 'searchInstead', run: search} : undefined;
};
