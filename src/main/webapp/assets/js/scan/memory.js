/* What the phone keeps over reload and sleep: its choices, and each scan until it is answered. */
import {openDB} from '../../lib/idb/index.js';

const SCANS = 'scans';
const CHOICES = 'choices';

const opened = openDB('check-in', 1, {
  upgrade(database) {
    database.createObjectStore(SCANS, {keyPath: 'nonce'});
    database.createObjectStore(CHOICES);
  },
}).catch(() => forgetful());

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

export const keepScan = async scan => (await opened).put(SCANS, scan);
export const forgetScan = async nonce => (await opened).delete(SCANS, nonce);
export const forgetScans = async () => (await opened).clear(SCANS);

/** Scans without an answer, oldest first. */
export async function unsentScans() {
  const scans = await (await opened).getAll(SCANS);
  return scans.sort((one, other) => one.takenAt - other.takenAt);
}

export const choice = async key => (await opened).get(CHOICES, key);
export const choose = async (key, value) => (await opened).put(CHOICES, value, key);
export const unchoose = async key => (await opened).delete(CHOICES, key);
