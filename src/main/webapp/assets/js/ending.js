// Tells in time that the sign-in ends, on a page that may have been open for hours.
const EARLY = 15 * 60 * 1000;
const LOOK_EVERY = 20 * 1000;

export function start(place) {
  // by the clock: timers stand still while a laptop sleeps
  const ends = Date.now() + Number(place.dataset.left);
  setInterval(() => { place.hidden = place.hidden && ends - Date.now() > EARLY; }, LOOK_EVERY);
}
