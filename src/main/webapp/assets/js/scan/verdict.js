/* From the server's answer to what the screen says: a pure function of scan, answer and station. */
import {fill, standIn, verdictWords} from './words.js';
import * as clock from './clock.js';

const JUST_NOW_MS = 60_000;
const KINDS = {
  'admitted': 'in', 'admitted-exit': 'in', 'admitted-with-mark': 'look', 'let-out': 'look', 'just-scanned': 'again',
  'undo-done': 'again', 'no-network': 'wait', 'busy': 'wait', 'camera-refused': 'wait',
};
const NAMED = ['in', 'look', 'again'];
const WINDOW = ['too-early', 'too-late'];
/* What an event has until somebody sets it; in German it reads otherwise. */
const UNSET_HELP = 'help desk';
/* About the phone, not the person: these stop an exit too. */
const OF_THE_PHONE = ['station-revoked', 'station-not-allowed'];

/** What the answer to a scan means.
 *  @param scan {direction, list: {name}} as it was sent
 *  @param answer {status, body} of the server, or of the pre-check on the phone
 *  @param station {event: {name, helpPoint}, isOwn: whether this phone made a check-in} */
export function verdictOf(scan, answer, station) {
  const body = answer.body || {};
  return describe(codeOf(scan, answer, station), facts(scan, body, station), body);
}

/** A verdict that needs no answer, such as no-network. */
export const plainVerdict = (code, scan, station) => describe(code, facts(scan || {}, {}, station), {});

function codeOf(scan, {status, body = {}}, station) {
  if (status === 200 || status === 201) {
    return scan.direction === 'out' ? 'admitted-exit' : body.participant?.marks?.length ? 'admitted-with-mark' : 'admitted';
  }
  const reason = status === 401 ? 'station-revoked' : body.reason || 'refused';
  if (OF_THE_PHONE.includes(reason)) {
    return reason;
  }
  if (scan.direction === 'out' && reason !== 'undone') {
    return 'let-out';
  }
  return narrowed(reason, body, station);
}

function narrowed(reason, body, station) {
  const first = body.firstCheckIn;
  if (reason.startsWith('already-') && station.isOwn?.(first?.id) && clock.now() - Date.parse(first.at) < JUST_NOW_MS) {
    return 'just-scanned';
  }
  if (reason === 'wrong-category' && !body.otherList) {
    return 'not-included';
  }
  if (WINDOW.includes(reason)) {
    return clock.sameDay(edge(reason, body), clock.now()) ? reason : 'wrong-day';
  }
  return verdictWords(reason) ? reason : 'refused';
}

const edge = (reason, body) => Date.parse((reason === 'too-early' ? body.opensAt : body.closedAt) ?? '') || clock.now();

function facts(scan, body, station) {
  const event = station.event || {};
  const help = [UNSET_HELP, '', undefined].includes(event.helpPoint) ? standIn('help') : event.helpPoint;
  const first = body.firstCheckIn || {};
  const at = edge(body.reason, body);
  const moment = Date.parse(first.at ?? body.checkIn?.at ?? '') || clock.now();
  const changed = Date.parse(body.replacedAt ?? body.cancelledAt ?? '') || clock.now();
  const windowed = WINDOW.includes(body.reason);
  return {
    help, Help: help[0].toUpperCase() + help.slice(1), event: event.name || standIn('event'), list: scan.listName || '',
    category: body.participant?.category || body.category || '', other: body.otherList?.name ?? body.otherList ?? '',
    mark: (body.participant?.marks || []).join(' · '), station: first.station || '',
    time: clock.time(windowed ? at : moment), weekday: clock.weekday(at), date: clock.date(windowed ? at : changed),
    n: count(body, at, moment, windowed), in: body.participant?.party?.in, size: body.participant?.party?.size,
  };
}

function count(body, at, moment, windowed) {
  if (windowed) {
    return Math.max(1, Math.ceil((at - clock.now()) / 60_000));
  }
  return body.capacity ?? Math.max(1, Math.round((clock.now() - moment) / 1000));
}

function describe(code, values, body) {
  const [headline, sentence] = verdictWords(code);
  const kind = KINDS[code] || 'stop';
  return {
    code, kind,
    headline: (body.rehearsal ? standIn('test') : '') + headline,
    name: NAMED.includes(kind) ? body.participant?.name || '' : '',
    sentence: code === 'admitted' ? company(sentence, values) : fill(sentence.replace('. {help}', '. {Help}'), values),
    category: NAMED.includes(kind) && code !== 'admitted' ? values.category : '',
    label: code === 'admitted' ? values.category : '',
    rehearsal: Boolean(body.rehearsal),
    checkIn: body.checkIn?.id,
  };
}

/* "{category}, 2 of 4 in." without the half that is not known. */
function company(sentence, values) {
  const [category, party] = sentence.split(', ');
  return fill([values.category && category, values.size > 1 && party].filter(Boolean).join(', '), values);
}
