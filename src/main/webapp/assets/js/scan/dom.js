/* Small words for the page's elements. */

export const byId = id => document.getElementById(id);

/** Shows text, or hides the element when there is none. */
export function put(element, text) {
  element.textContent = text || '';
  element.hidden = !text;
}

/** Makes an element with properties and children. */
export function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/** Fills a chooser with pairs of value and words; nothing is shown where there is nothing to choose. */
export function options(id, pairs, value) {
  byId(id).replaceChildren(...pairs.map(([key, label]) => make('option', {value: key, textContent: label})));
  byId(id).value = value ?? '';
  byId(id).closest('label').hidden = pairs.length < 2;
}

/** One tap on it calls the action. */
export const onTap = (id, action) => byId(id).addEventListener('click', action);
