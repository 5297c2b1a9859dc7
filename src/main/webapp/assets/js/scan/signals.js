/* What a verdict sounds and feels like. Every note has the same peak; phones that cannot vibrate do without. */

const PEAK = 0.6;
const GAP_MS = 40;
const EDGE_S = 0.006;
const LATE_MS = 400;
const UP = [[660, 80], [990, 80]];
const SIGNALS = {
  in: {notes: UP, buzz: [80]},
  look: {notes: [...UP, [990, 80], [990, 80]], buzz: [80, 80, 80, 80, 200]},
  stop: {notes: [[196, 180], [196, 180]], buzz: [250, 100, 250]},
  again: {notes: [[440, 60]], buzz: [40]},
  wait: {notes: [[784, 60], [659, 60], [523, 60]], buzz: [60, 60, 60, 60, 60]},
};

let audio;
let muted = false;

/** Must be called inside a tap: phones give sound only then. */
export function unlock() {
  const Context = window.AudioContext || window.webkitAudioContext;
  audio = audio || (Context ? new Context() : undefined);
  return audio?.resume();
}

/** Whether notes would be heard, as far as the browser tells. */
export const audible = () => audio?.state === 'running' && !muted;

export function mute(off) {
  muted = off;
}

/** Plays and vibrates the signal of a verdict's class. */
export function signal(kind) {
  const {notes, buzz} = SIGNALS[kind];
  navigator.vibrate?.(buzz);
  if (!audio || muted) {
    return;
  }
  if (audio.state === 'running') {
    play(notes);
    return;
  }
  // a phone that slept has suspended the sound; notes that could come only later would say it of the wrong guest
  const asked = Date.now();
  audio.resume().then(() => Date.now() - asked < LATE_MS && play(notes), () => {});
}

function play(notes) {
  let start = audio.currentTime + 0.01;
  for (const [hertz, ms] of notes) {
    note(hertz, start, ms / 1000);
    start += (ms + GAP_MS) / 1000;
  }
}

function note(hertz, start, seconds) {
  const tone = audio.createOscillator();
  const level = audio.createGain();
  tone.type = 'triangle'; // overtones carry the low notes on a phone's small speaker
  tone.frequency.value = hertz;
  level.gain.setValueAtTime(0, start);
  level.gain.linearRampToValueAtTime(PEAK, start + EDGE_S);
  level.gain.setValueAtTime(PEAK, start + seconds - EDGE_S);
  level.gain.linearRampToValueAtTime(0, start + seconds);
  tone.connect(level).connect(audio.destination);
  tone.start(start);
  tone.stop(start + seconds);
}
