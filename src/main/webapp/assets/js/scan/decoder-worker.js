/* Decodes beside the page, so that the picture stays smooth: grey picture in, text out. */
import {decode} from '../../lib/scanner.js';

self.onmessage = ({data: {grey, width, height, harder}}) => {
  self.postMessage(decode(new Int8Array(grey), width, height, harder) ?? '');
};
