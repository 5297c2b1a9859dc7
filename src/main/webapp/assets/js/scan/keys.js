/* Function keys for phones with a keyboard. Letters and digits are never shortcuts: hardware scanners type them. */
const KEYS = {F2: 'search', F4: 'torch', F8: 'undo', F9: 'direction', Escape: 'next'};

/** @param actions {search, torch, undo, direction, next} */
export function listenForKeys(actions) {
  document.addEventListener('keydown', event => {
    const action = KEYS[event.key];
    const elsewhere = document.querySelector('dialog[open]') && event.key === 'Escape';
    if (action && !elsewhere && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      actions[action]();
    }
  });
}
