// Keys of the office: / searches, ? tells the keys, n begins a new one, g and a letter goes to a page of the event.
// A hardware scanner types faster than anybody: what comes within 35 ms of the key before is its, not ours.
const SCANNER = 35;
const TOGETHER = 1500;
const OFF = 'keys-off';

let last = 0;
let burst = 0;
let going = 0;
let pending = 0;

const typing = target => target.closest?.('input, textarea, select, [contenteditable]');

function act(key) {
  if (going && Date.now() - going < TOGETHER) {
    going = 0;
    document.querySelector(`[data-key="${CSS.escape(key)}"][href]`)?.click();
  } else if (key === 'g') {
    going = Date.now();
  } else if (key === '/') {
    search();
  } else if (key === '?') {
    document.getElementById('keys')?.showModal();
  } else if (key === 'n') {
    document.querySelector('main [data-key=n]')?.click();
  }
}

function search() {
  const box = document.querySelector('[data-search]');
  const people = document.querySelector('[data-key=p][href]');
  if (box) {
    box.focus();
  } else if (people) {
    location.assign(`${people.href}#q`);
  }
}

function pressed(event) {
  const pause = event.timeStamp - last;
  last = event.timeStamp;
  burst = pause < SCANNER ? burst + 1 : 0;
  clearTimeout(pending);
  if (burst > 0 || typing(event.target) || event.ctrlKey || event.metaKey || event.altKey || localStorage.getItem(OFF)) {
    going = burst > 0 ? 0 : going;
    return;
  }
  if (event.key === '/') {
    event.preventDefault();
  }
  // the first letter of a scan looks like a key until the second comes
  pending = setTimeout(act, SCANNER + 5, event.key);
}

export function listen() {
  addEventListener('keydown', pressed);
  const off = document.getElementById('keys-off');
  if (off) {
    off.checked = Boolean(localStorage.getItem(OFF));
    off.addEventListener('change', () => (off.checked ? localStorage.setItem(OFF, '1') : localStorage.removeItem(OFF)));
  }
}
