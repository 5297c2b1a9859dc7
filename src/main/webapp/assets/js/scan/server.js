/* Talks to the API. An answer is {status, body}; silence is {silent: 'no-network' | 'busy'}. */
import * as clock from './clock.js';

const JSON_TYPE = 'application/json';
const BUSY = [408, 425, 429];
const FIRST_REFUSAL = 300;
const FIRST_SERVER_ERROR = 500;

const listeners = [];

/** Tells each time whether the server answered, and how fast: listener(reached, milliseconds). */
export const onContact = listener => listeners.push(listener);
const tell = (reached, ms) => listeners.forEach(listener => listener(reached, ms));

/** Asks once. Never throws: no connection, a time-out and a server in trouble are answers too. */
export async function ask(method, path, body, {patience = 10_000, type = JSON_TYPE} = {}) {
  const asked = Date.now();
  try {
    const response = await fetch(path, {
      method, signal: timeOut(patience), credentials: 'same-origin', cache: 'no-store', redirect: 'error',
      headers: {Accept: `${JSON_TYPE}, application/problem+json`, ...(body === undefined ? {} : {'Content-Type': type})},
      body: type === JSON_TYPE && body !== undefined ? JSON.stringify(body) : body,
    });
    const text = await response.text();
    clock.learn(Date.parse(response.headers.get('Date') ?? ''), asked);
    tell(true, Date.now() - asked);
    return read(response, text);
  } catch {
    tell(false, Date.now() - asked);
    return {silent: 'no-network'};
  }
}

/* A server's own failure says nothing about the scan: it may be stored or not, and asking again finds out. */
function read(response, text) {
  const wait = Number(response.headers.get('Retry-After')) * 1000 || 0;
  if (response.status >= FIRST_SERVER_ERROR || BUSY.includes(response.status)) {
    return {silent: 'busy', wait};
  }
  try {
    return {status: response.status, body: Object(text ? JSON.parse(text) : {})};
  } catch {
    // not our server: a sign-in page of the hall's network, a proxy's own error
    return {silent: 'no-network', wait};
  }
}

function timeOut(ms) {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), ms);
  return controller.signal;
}

export const post = (path, body, options) => ask('POST', path, body, options);
export const get = (path, options) => ask('GET', path, undefined, options);

/** Sends one scan; the same scan may be sent as often as needed, its nonce makes it one. */
export async function sendScan({list, nonce, ticket, participant, direction, source, scannedAt}, patience) {
  const answer = await post(`/api/v1/lists/${encodeURIComponent(list)}/check-ins`,
    {...(participant ? {participant} : {ticket}), nonce, scannedAt, direction, source}, {patience});
  return answer.silent || decides(answer) ? answer : {silent: 'no-network'};
}

/* An empty answer of a hall's network or a proxy is neither yes nor no. */
const decides = ({status, body}) => status < FIRST_REFUSAL ? body.outcome === 'admitted' : Boolean(body.reason);
