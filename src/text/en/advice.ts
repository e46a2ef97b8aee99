/** What to do about an error, by its code: errors state facts, the page adds the advice. */
import type { ErrorCode } from '../../base/errors.ts';

export const ADVICE = {
  'bad-setting': 'Change it in the settings. Until then the current run stays as it is.',
  'bad-link': 'The page opened without that part. Correct the address, or carry on from here.',
  'bad-data': 'The file was not used; the page keeps the data that it had.',
  'bad-run-file': 'The file was not used, and nothing has changed.',
  'no-backend': 'Reload, or force another way to compute with ?backend=wasm or ?backend=cpu in the address.',
  'device-lost':
    'Training goes on from the last snapshot, by itself if it was running. If it happens again, try ?backend=wasm.',
  'not-finite':
    'The weights are as they were before that update. A lower learning rate or a lower clip norm usually helps; then reset.',
  stopped: 'Press Play to go on.',
  'not-ready': 'Wait for the engine to be ready; if it never is, reload the page.',
  storage: 'Training goes on all the same; what could not be kept is gone once the page is closed.',
  'not-loaded':
    'Try again when the network is back. If a newer version of the page has been published, save the run and reload.',
  'no-picture': 'Use the system’s own screenshot, or print the page.',
  internal: 'This is a defect of the program. Reloading the page usually helps.',
} as const satisfies Readonly<Record<ErrorCode, string>>;
