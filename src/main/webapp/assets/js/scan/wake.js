/* Keeps the screen awake, and notices when the phone comes back from sleep. */

let lock;
let wanted = false;

/** Keeps the screen on until `rest`; phones that cannot go on without it. */
export async function stayAwake() {
  wanted = true;
  try {
    lock = await navigator.wakeLock?.request('screen');
  } catch {
    lock = undefined; // low battery: the system decides
  }
}

export function mayRest() {
  wanted = false;
  lock?.release();
  lock = undefined;
}

/** Calls back whenever the page is seen again after sleep, a call, another app, the back button or a lost network. */
export function onWake(awake) {
  const seen = () => {
    if (!document.hidden) {
      if (wanted) {
        stayAwake();
      }
      awake();
    }
  };
  document.addEventListener('visibilitychange', seen);
  window.addEventListener('pageshow', seen);
  window.addEventListener('online', seen);
  window.addEventListener('focus', seen);
}
