/** Finds a Chromium that tests can drive, and says how to start it so that it has WebGPU without a GPU. */
import { chromium } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const MAC = ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome'];
const WINDOWS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];

/** Where a browser may stand, best first: named by CHROME_PATH, installed, Playwright's own. */
function candidates(): string[] {
  const { env, platform } = process;
  const installed =
    platform === 'win32'
      ? WINDOWS.map((name) => path.join(env[name] ?? '', 'Google/Chrome/Application/chrome.exe'))
      : (env['PATH'] ?? '')
          .split(path.delimiter)
          .flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  const mac = platform === 'darwin' ? MAC.map((file) => path.join('/Applications', file)) : [];
  const named = env['CHROME_PATH'];
  return [...(named === undefined ? [] : [named]), ...installed, ...mac, chromium.executablePath()];
}

/** Some systems put a stub in the place of a browser, and a browser may lack its libraries: only one that answers counts. */
function answers(file: string): boolean {
  if (!existsSync(file)) return false;
  // On Windows the question itself would open a window.
  if (process.platform === 'win32') return true;
  return spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0;
}

/** Path of a Chromium that works, or null. */
export function findChromium(): string | null {
  return candidates().find(answers) ?? null;
}

/**
 * What the browser does without. A second list replaces the first one, so Playwright's own stands here too. The pages of
 * its address bar cost every new window a third of what our page costs (Chromium 156).
 */
const WITHOUT = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup', 'PreloadTopChromeWebUI'],
  ...['AimEnabled', 'LensOverlay', 'MediaRouter', 'OptimizationHints', 'NetworkTimeServiceQuerying'],
  ...['PreconnectToSearch', 'HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'TcpPortRandomizationWin'],
  ...['PaintHolding', 'ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect'],
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose'],
];

/** WebGPU on the software adapter, in headless Chromium as well; and no call home. */
export const CHROMIUM_ARGUMENTS: readonly string[] = [
  '--enable-unsafe-webgpu',
  '--use-webgpu-adapter=swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  `--disable-features=${WITHOUT.join(',')}`,
  // Chromium refuses its sandbox to root.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
