// Makes the ticket fill the screen, white, and keeps that screen on. The page works without.
import { stayAwake, mayRest, onWake } from './scan/wake.js';

const ticket = document.querySelector('.ticket');
const button = document.querySelector('#bright');

function end() {
  if (ticket.classList.contains('bright')) {
    ticket.classList.remove('bright');
    mayRest();
    button.focus();
  }
}

async function begin() {
  ticket.classList.add('bright');
  stayAwake();
  try {
    await ticket.requestFullscreen();
  } catch {
    // phones without full screen: filling the window is what they can
  }
}

// In full screen the rest of the page takes no focus: it comes back when that is over.
function leave() {
  if (document.fullscreenElement) {
    document.exitFullscreen();
  } else {
    end();
  }
}

if (button) {
  button.hidden = false;
  button.addEventListener('click', () => ticket.classList.contains('bright') ? leave() : begin());
  ticket.addEventListener('click', leave);
  addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      leave();
    }
  });
  document.addEventListener('fullscreenchange', () => {
    if (!document.fullscreenElement) {
      end();
    }
  });
  onWake(() => {});
}
