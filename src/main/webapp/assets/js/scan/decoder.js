/* Reads a QR code from a picture: by the phone's own detector where it has one, else by our module in a worker. */
import {decode} from '../../lib/scanner.js';

/* Every so many misses of the phone's detector our own gets a try: it reads blurred and inverted codes. */
const OWN_EVERY = 4;

export class Decoder {
  #native;
  #worker;
  #misses = 0;

  async start() {
    this.#native = await nativeDetector();
    this.#worker = await startWorker();
  }

  /** @param picture ImageData
   *  @returns the text, empty when there is no code */
  async read(picture) {
    if (this.#native && ++this.#misses % OWN_EVERY) {
      try {
        const [found] = await this.#native.detect(picture);
        this.#misses = found ? 0 : this.#misses;
        return found?.rawValue ?? '';
      } catch {
        this.#native = undefined;
      }
    }
    return this.#own(picture);
  }

  #own({data, width, height}) {
    const grey = greyOf(data);
    if (!this.#worker) {
      return decode(grey, width, height, false) ?? '';
    }
    return new Promise(resolve => {
      this.#worker.onmessage = ({data: text}) => resolve(text);
      this.#worker.onerror = () => {
        this.#worker = undefined;
        resolve('');
      };
      this.#worker.postMessage({grey: grey.buffer, width, height, harder: false}, [grey.buffer]);
    });
  }
}

/* Weights of ITU-R BT.601, in 256ths. */
export function greyOf(rgba) {
  const grey = new Int8Array(rgba.length / 4);
  for (let i = 0, at = 0; i < grey.length; i++, at += 4) {
    grey[i] = (77 * rgba[at] + 150 * rgba[at + 1] + 29 * rgba[at + 2]) >> 8;
  }
  return grey;
}

async function nativeDetector() {
  try {
    const formats = await window.BarcodeDetector?.getSupportedFormats() ?? [];
    return formats.includes('qr_code') ? new window.BarcodeDetector({formats: ['qr_code']}) : undefined;
  } catch {
    return undefined;
  }
}

function startWorker() {
  return new Promise(resolve => {
    try {
      const worker = new Worker(new URL('decoder-worker.js', import.meta.url), {type: 'module'});
      worker.onmessage = () => resolve(worker);
      worker.onerror = () => resolve(undefined);
      // an answer to an empty picture proves that the browser has module workers
      worker.postMessage({grey: new ArrayBuffer(1), width: 1, height: 1, harder: false});
    } catch {
      resolve(undefined);
    }
  });
}
