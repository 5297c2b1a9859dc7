// Keeps the live page true: figures as they come (server-sent events), the longer parts by asking for the page again.
import { startAll } from './modules.js';
import { ask } from './again.js';

const PARTS_EVERY = 3000;
const QUIET_EVERY = 20000;
const ANNOUNCE_EVERY = 60000;

export function start(place) {
  const asOf = document.getElementById('as-of');
  const list = place.dataset.list;
  let asked = Date.now();
  let waiting = 0;

  const show = (id, value) => { document.getElementById(id).textContent = value.toLocaleString(document.documentElement.lang); };

  function figures(status) {
    show('now', status.inside);
    show('arrived', status.checkedIn);
    show('minute', status.lastMinute);
    const share = document.getElementById('share');
    if (share) {
      share.value = status.checkedIn;
    }
    fresh(true);
  }

  function fresh(yes) {
    place.classList.toggle('stale', !yes);
    place.title = yes ? '' : place.dataset.lost;
  }

  async function parts() {
    clearTimeout(waiting);
    waiting = 0;
    asked = Date.now();
    try {
      const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (answer.redirected) {
        ask(page);
      }
      if (!answer.ok || answer.redirected) {
        throw new Error(answer.status);
      }
      take(page);
    } catch {
      fresh(false);
    }
    later(QUIET_EVERY);
  }

  function take(page) {
    for (const part of place.querySelectorAll('[data-part]')) {
      const now = page.querySelector(`[data-part=${part.dataset.part}]`);
      if (now && now.innerHTML !== part.dataset.was && !part.contains(document.activeElement)) {
        const open = part.querySelector('details')?.open;
        part.dataset.was = now.innerHTML;
        part.replaceChildren(...now.childNodes);
        if (open) {
          part.querySelector('details').open = true;
        }
        startAll(part);
      }
    }
    for (const id of ['all-in', 'minute-below']) {
      document.getElementById(id).textContent = page.getElementById(id).textContent;
    }
    asOf.textContent = page.getElementById('as-of').textContent;
    fresh(true);
  }

  function later(pause) {
    const left = Math.max(0, asked + pause - Date.now());
    clearTimeout(waiting);
    waiting = setTimeout(parts, left);
  }

  const stream = new EventSource(`/api/v1/events/${place.dataset.event}/live`);
  const news = event => {
    const { counters, scans } = JSON.parse(event.data);
    if (counters[list]) {
      figures(counters[list]);
    }
    if (event.type === 'scans' && scans.length > 0) {
      later(PARTS_EVERY);
    }
  };
  for (const type of ['snapshot', 'scans', 'counters']) {
    stream.addEventListener(type, news);
  }
  stream.addEventListener('error', () => {
    fresh(false);
    if (stream.readyState === EventSource.CLOSED) {
      later(0);
    }
  });
  later(QUIET_EVERY);

  setInterval(() => {
    const value = id => document.getElementById(id).textContent;
    const of = document.getElementById('share')?.max ?? '';
    place.querySelector('[data-announce]').textContent =
      place.dataset.say.replace('%in', value('arrived')).replace('%of', of).replace('%minute', value('minute'));
  }, ANNOUNCE_EVERY);
}
