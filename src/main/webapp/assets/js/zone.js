// A new event is most likely in the time zone of whoever makes it.
export function start(place) {
  const input = place.querySelector('input');
  if (!document.querySelector('main').dataset.event && input.value === input.defaultValue) {
    input.value = Intl.DateTimeFormat().resolvedOptions().timeZone || input.value;
  }
}
