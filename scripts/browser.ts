/** Makes sure that tests find a Chromium: an installed one, else Playwright's own, else the system's package. */
import { spawnSync } from 'node:child_process';
import { findChromium } from '../tests/support/chromium.ts';

const canInstallPackages = process.platform === 'linux' && process.getuid?.() === 0;
const OWN = 'playwright install --no-shell chromium';
const WAYS = canInstallPackages
  ? [
      // A bare machine also lacks the libraries that a browser links.
      `${OWN} && playwright install-deps chromium`,
      'apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium',
    ]
  : [OWN];

/**
 * Path of a Chromium that works; installs one when there is none.
 * @throws Error when no way leads to one.
 */
export function ensureChromium(): string {
  for (const way of ['', ...WAYS]) {
    if (way !== '') {
      console.log(`No Chromium found; trying: ${way}`);
      spawnSync(way, { shell: true, stdio: 'inherit', timeout: 600_000 });
    }
    const found = findChromium();
    if (found !== null) return found;
  }
  throw new Error(
    'No Chromium or Chrome was found or could be installed: install one, or name it by CHROME_PATH.',
  );
}
