/* The scanner page: puts the parts together and keeps them alive. */
import {notify} from './speech.js';
import {byId, onTap, put} from './dom.js';
import {Camera} from './camera.js';
import {Decoder} from './decoder.js';
import {Desk} from './desk.js';
import {Enrolment} from './enrol.js';
import {Eye} from './eye.js';
import {HandOver} from './hand-over.js';
import {Menu} from './menu.js';
import {Photo} from './photo.js';
import {Rest} from './rest.js';
import {Screen} from './screen.js';
import {Search} from './search.js';
import {Station} from './station.js';
import {Torch} from './torch.js';
import {Undo} from './undo.js';
import {Vitals} from './vitals.js';
import {Wedge} from './wedge.js';
import {choice} from './memory.js';
import {hear} from './hear.js';
import {listenForKeys} from './keys.js';
import {onWake, stayAwake} from './wake.js';
import {plainVerdict} from './verdict.js';
import {phoneLanguage, speak, word} from './words.js';
import {keepShell} from './shell.js';
import {signal, unlock} from './signals.js';

const CAMERA_TROUBLE = {NotAllowedError: 'cameraRefused', NotReadableError: 'cameraBusy'};

const station = new Station();
const screen = new Screen();
const undo = new Undo(station, screen);
const decoder = new Decoder();
const camera = new Camera(byId('picture'), () => reopen());
const desk = new Desk({station, screen, undo, search: () => search.open()});
const search = new Search(station, desk);
const torch = new Torch(camera);
const eye = new Eye(camera, decoder, {found: text => seen(text), dark: () => torch.dark()});
const rest = new Rest(camera, eye, () => Boolean(screen.shown) || desk.tray.size > 0);
const photo = new Photo(desk, station, text => notify(text));
const vitals = new Vitals({station, unsent: () => desk.unsent, aside: () => desk.tray.size,
  onLow: battery => low(battery), onBlocked: () => left('blocked')});
const enrolment = new Enrolment(station, () => begin());
const handOver = new HandOver(desk, station, problem => left(problem));
const menu = new Menu({station, camera, desk, rest, photo, handOver, openCamera, redraw, left: problem => left(problem)});

function seen(text) {
  rest.touched();
  if (!document.querySelector('dialog[open]')) {
    desk.offer(text, 'camera');
  }
}

/* A hardware scanner is pulled on purpose: whatever is open makes way for the verdict. */
function typed(text) {
  if (!byId('door').hidden && !rest.locked) {
    document.querySelectorAll('dialog[open]').forEach(dialog => dialog.close());
    desk.offer(text, 'wedge');
  }
}

/* Inside the tap: sound and camera are given only there. */
function begin() {
  unlock();
  signal('in');
  stayAwake();
  return choice('camera').then(device => openCamera({device}));
}

async function openCamera(wanted) {
  try {
    await camera.open(wanted);
    byId('no-camera').hidden = true;
    await torch.ready();
    eye.start();
  } catch (failure) {
    noCamera(failure);
  }
}

function noCamera({name}) {
  const known = !byId('no-camera').hidden;
  byId('no-camera').hidden = false;
  put(byId('no-camera-text'), word(isSecureContext ? CAMERA_TROUBLE[name] ?? 'cameraAway' : 'insecure'));
  if (name === 'NotAllowedError' && isSecureContext && !known) {
    screen.show({...plainVerdict('camera-refused', {}, station), action: {word: 'photoInstead', run: () => photo.take()}});
  }
}

async function reopen() {
  if (!document.hidden && !byId('door').hidden && !rest.locked && !camera.live) {
    await openCamera();
  }
}

function redraw() {
  byId('search').hidden = !station.maySearch;
  vitals.draw();
}

function low({level, low: empty, spare}) {
  if (spare && !rest.saving) {
    rest.save(true);
  }
  byId('low').hidden = !empty;
  byId('low-text').textContent = word('low', {n: level});
}

function left(problem) {
  station.name = ''; // it tells nothing of itself any more
  eye.stop();
  camera.close();
  desk.courier.drop();
  desk.tray.clear();
  enrolment.stop(problem);
}

document.addEventListener('aside', redraw);
document.addEventListener('open', async () => {
  await menu.recall();
  redraw();
  rest.touched();
  hear();
  vitals.beat();
  await reopen();
  await desk.resume();
});
onWake(() => {
  reopen();
  desk.courier.hurry();
});
onTap('photo-instead', () => photo.take());
onTap('camera-again', () => openCamera());
onTap('low-hand-over', () => handOver.open());
document.addEventListener('forgetful', () => notify(word('noStorage')));
const atDoor = run => () => byId('door').hidden || rest.locked ? undefined : run();
listenForKeys({search: atDoor(() => search.open()), torch: atDoor(() => torch.toggle()), undo: atDoor(() => undo.run()), next: () => screen.hide(),
  direction: atDoor(() => station.chooseDirection(station.direction === 'in' ? 'out' : 'in').then(redraw))});
new Wedge(typed, station.isTicket);

speak(await choice('language') ?? phoneLanguage());
await Promise.all([decoder.start(), station.recall()]);
if (await enrolment.arrive()) {
  begin();
  enrolment.open();
}
document.documentElement.dataset.ready = 'true';
keepShell();
