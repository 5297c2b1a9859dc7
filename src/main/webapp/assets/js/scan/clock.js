/* The server's time, as this phone can know it, and how times read in the event's zone. */
import {currentLanguage} from './words.js';

const OFF_BY_TOO_MUCH_MS = 120_000;

let aheadMs = 0;
let zone;

/** Takes the server's time from an answer; half the way back is guessed. */
export function learn(serverTime, askedAt, answeredAt = Date.now()) {
  if (!Number.isNaN(serverTime)) {
    aheadMs = (askedAt + answeredAt) / 2 - serverTime;
  }
}

export function useZone(timeZone) {
  zone = timeZone || undefined;
}

/** Milliseconds since 1970 by the server's clock. */
export const now = () => Date.now() - aheadMs;

/** Minutes this phone's clock is off, 0 when it does not matter. */
export const minutesOff = () => Math.abs(aheadMs) > OFF_BY_TOO_MUCH_MS ? Math.round(Math.abs(aheadMs) / 60_000) : 0;

/* German and British both write 24 hours and the day before the month. */
const locale = () => currentLanguage() === 'de' ? 'de-DE' : 'en-GB';
const format = (at, options) => new Intl.DateTimeFormat(locale(), {...options, timeZone: zone}).format(new Date(at));

export const time = at => format(at, {hour: '2-digit', minute: '2-digit', hourCycle: 'h23'});
export const date = at => format(at, {day: 'numeric', month: 'long'});
export const weekday = at => format(at, {weekday: 'long'});
export const sameDay = (one, other) => date(one) + format(one, {year: 'numeric'}) === date(other) + format(other, {year: 'numeric'});
