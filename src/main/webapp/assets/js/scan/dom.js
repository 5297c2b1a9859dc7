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

/** One tap on it calls the action. */
export const onTap = (id, action) => byId(id).addEventListener('click', action);
