/** Browsers are named by what they send with every request. */
import { expect, it } from 'vitest';
import { readUserAgent } from '../../../src/worker/pageHost.ts';

it.each([
  [
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
    'Chrome 141.0.0.0',
    'X11; Linux x86_64',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0',
    'Edge 141.0.0.0',
    'Windows NT 10.0; Win64; x64',
  ],
  [
    'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    'Firefox 140.0',
    'X11; Linux x86_64; rv:140.0',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.4 Safari/605.1.15',
    'Safari 18.4',
    'Macintosh; Intel Mac OS X 10_15_7',
  ],
  ['Node.js/22', 'Node.js/22', 'unknown'],
])('%s', (userAgent, runtime, platform) => {
  expect(readUserAgent(userAgent)).toEqual({ runtime, platform });
});
