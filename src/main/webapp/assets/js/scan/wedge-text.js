/* What a hardware scanner meant: it types like a keyboard, and sometimes for another keyboard than the phone's. */

const TICKET = 31;
/* Digits with the shift key held: American, German. */
const SHIFTED = [
  {'!': '1', '@': '2', '#': '3', '$': '4', '%': '5', '^': '6', '&': '7', '*': '8', '(': '9', ')': '0'},
  {'!': '1', '"': '2', '§': '3', '$': '4', '%': '5', '&': '6', '/': '7', '(': '8', ')': '9', '=': '0'},
];
const SWAPPED = {y: 'z', z: 'y', Y: 'Z', Z: 'Y'};
/* Scanners may put the kind of code before its text. */
const KIND_PREFIX = /^\](Q|q)\d/;

/** The text that the keys gave, in each way it may have been meant, the likeliest first.
 *  @param keys [{key, code}] of keydown events that gave a character each */
export function readings(keys) {
  const typed = keys.map(({key}) => key).join('').replace(KIND_PREFIX, '');
  const physical = keys.map(({key, code}) => byPosition(code) ?? key).join('').replace(KIND_PREFIX, '');
  const unshifted = SHIFTED.map(digits => [...typed].map(key => digits[key] ?? key).join(''));
  const swapped = unshifted.map(text => [...text].map(key => SWAPPED[key] ?? key).join(''));
  return [...new Set([typed, physical, ...unshifted, ...swapped].flatMap(text => [text, halved(text)]))];
}

/* event.code names the key's place, whatever the layout makes of it */
function byPosition(code = '') {
  return /^Digit\d$/.test(code) ? code.slice(5) : /^Key[A-Z]$/.test(code) ? code.slice(3) : undefined;
}

/* Some scanners type every code twice. */
function halved(text) {
  const half = text.slice(0, text.length / 2);
  return text.length % 2 === 0 && half + half === text ? half : text;
}

/** The reading that is a ticket of ours, else what was typed.
 *  @param isTicket whether a text has the form of our tickets, check character and all */
export function meant(keys, isTicket) {
  const ways = readings(keys);
  return ways.find(isTicket) ?? ways[1] ?? ways[0];
}

/** Whether the keys so far are a whole ticket, so that nobody needs to wait for Enter. */
export const complete = (keys, isTicket) => keys.length === TICKET && readings(keys).some(isTicket);
