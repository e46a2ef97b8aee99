// In the page as one file: what would lie beside it is found inside of it, by the page and by its workers.
/* global Blob, document, URL */

/** @param {string} id of an element of the page that holds text */
const textOf = (id) => document.getElementById(id)?.textContent ?? '';

/**
 * Answers whoever asks for a file that would lie at `place`; whatever else is asked for goes its usual way.
 * @param {string} place
 * @param {Record<string, string>} inside addresses of the files' contents, by path
 */
function lieBeside(place, inside) {
  const { fetch, Worker } = globalThis;
  /** @template T @param {T} address */
  const find = (address) => {
    const { href } = new URL(String(address), place);
    return (href.startsWith(place) ? inside[href.slice(place.length)] : null) ?? address;
  };
  globalThis.fetch = (address, options) => fetch(find(address), options);
  globalThis.Worker = class extends Worker {
    /** @param {string | URL} address @param {WorkerOptions} [options] */
    constructor(address, options) {
      // A browser starts no module from inside a page that it opened from disk, and these import nothing.
      super(find(address), { ...options, type: 'classic' });
    }
  };
}

const place = new URL('.', document.baseURI).href;
/** @type {Record<string, string>} */
const files = JSON.parse(textOf('files'));
const worker = new Blob(
  [`(${lieBeside})(${JSON.stringify(place)}, ${JSON.stringify(files)});`, textOf('worker')],
  { type: 'text/javascript' },
);
lieBeside(place, { ...files, 'worker.js': URL.createObjectURL(worker) });
