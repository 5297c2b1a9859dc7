// A card on the screen turns to a tick when a phone has taken it.
const PAUSE = 2000;

export function start(place) {
  const { station, event } = place.dataset;
  const ask = async () => {
    try {
      const answer = await fetch(`/api/v1/stations?event=${event}`);
      const all = answer.ok ? (await answer.json()).items : [];
      if (all.some(one => one.id === station && one.enrolled)) {
        place.querySelector('[data-open]').hidden = true;
        place.querySelector('[data-done]').hidden = false;
        return;
      }
    } catch {
      // the next question may be answered again
    }
    setTimeout(ask, PAUSE);
  };
  setTimeout(ask, PAUSE);
}
