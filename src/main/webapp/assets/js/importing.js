// Follows an import to its end; without this the page asks again by itself.
const PAUSE = 1000;
const TOLD_EVERY = 10000;

export function start(place) {
  const bar = place.querySelector('progress');
  const count = place.querySelector('[data-count]');
  const written = number => number.toLocaleString(document.documentElement.lang);
  let told = 0;

  function show({ done, total }) {
    bar.value = done;
    if (Date.now() - told > TOLD_EVERY) {
      told = Date.now();
      count.textContent = place.dataset.say.replace('%done', written(done)).replace('%all', written(total));
    }
  }

  async function ask() {
    try {
      const answer = await fetch(`/api/v1/imports/${place.dataset.import}`);
      const now = answer.ok ? await answer.json() : { state: place.dataset.state };
      if (now.state !== place.dataset.state) {
        location.reload();
        return;
      }
      if (count && answer.ok) {
        show(now);
      }
    } catch {
      // the next question may be answered again
    }
    setTimeout(ask, PAUSE);
  }
  setTimeout(ask, PAUSE);
}
