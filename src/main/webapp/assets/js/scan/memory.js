/* What the phone keeps over reload and sleep: its choices, and each scan until it is answered. */
import {openDB} from '../../lib/idb/index.js';

const SCANS = 'scans';
const CHOICES = 'choices';

/* Phones lose their storage when they wake, or let it hang: a guest does not wait longer than this for it. */
const PATIENCE_MS = 1000;
const OPENING_MS = 3000;

const within = (ms, promise) => Promise.race([promise, new Promise((resolve, reject) => setTimeout(() => reject(new Error('no storage')), ms))]);
// async: a browser that forbids storage throws at once
const open = async () => within(OPENING_MS, openDB('check-in', 1, {
  upgrade(database) {
    database.createObjectStore(SCANS, {keyPath: 'nonce'});
    database.createObjectStore(CHOICES);
  },
}));
const spare = forgetful();
let opened = open().catch(() => spare);

/* What cannot be kept goes on from memory alone, and the page says so. */
async function on(what) {
  const rooms = await opened;
  try {
    return await within(PATIENCE_MS, what(rooms));
  } catch {
    document.dispatchEvent(new CustomEvent('forgetful'));
    opened = Promise.resolve(spare);
    return what(spare);
  }
}

/* Without storage the phone still scans; a reload loses what was not sent, and the page says so. */
function forgetful() {
  const rooms = {[SCANS]: new Map(), [CHOICES]: new Map()};
  return {
    forgetful: true,
    put: async (room, value, key) => rooms[room].set(key ?? value.nonce, value),
    get: async (room, key) => rooms[room].get(key),
    getAll: async room => [...rooms[room].values()],
    delete: async (room, key) => rooms[room].delete(key),
    clear: async room => rooms[room].clear(),
  };
}

/** 128 random bits as 22 characters of base64url. */
export function randomId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Whether the browser keeps anything. */
export const keeps = async () => !(await opened).forgetful;

export const keepScan = scan => on(rooms => rooms.put(SCANS, scan));
export const forgetScan = nonce => on(rooms => rooms.delete(SCANS, nonce));
export const forgetScans = () => on(rooms => rooms.clear(SCANS));

/** Scans without an answer, oldest first. */
export async function unsentScans() {
  const scans = await on(rooms => rooms.getAll(SCANS));
  return scans.sort((one, other) => one.takenAt - other.takenAt);
}

export const choice = key => on(rooms => rooms.get(CHOICES, key));
export const choose = (key, value) => on(rooms => rooms.put(CHOICES, value, key));
export const unchoose = key => on(rooms => rooms.delete(CHOICES, key));
