// Starts the modules that a part of a page names: data-module="arrivals" is arrivals.js, called with its element.
export function startAll(part) {
  for (const place of part.querySelectorAll('[data-module]')) {
    import(`./${place.dataset.module}.js`).then(module => module.start(place));
  }
}
