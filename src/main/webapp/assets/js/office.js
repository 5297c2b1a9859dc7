// The office's pages work without this.
import { startAll } from './modules.js';
import { listen } from './keys.js';

startAll(document);
listen();

// After a form was done, reading goes on at the heading of the next page.
if (document.querySelector('main > .banner.ok')) {
  document.querySelector('h1')?.focus();
}
