/* One attempt at the door, as it is kept and sent. */
import {randomId} from './memory.js';
import * as clock from './clock.js';

/** @param what {ticket} or {participant, name}; nothing for a code that was refused on the phone */
export const newScan = ({list, direction}, what, source) => ({
  nonce: randomId(), ...what, list: list.id, listName: list.name, direction, source,
  takenAt: Date.now(), scannedAt: new Date(clock.now()).toISOString(),
});

/** Whether two scans ask the same of the same guest. */
export const sameGuest = (one, other) => one.list === other.list && one.direction === other.direction
  && one.ticket === other.ticket && one.participant === other.participant;
