/** What the browser says of itself, and which source the page was built from, for run files. */
import type { Host } from '../training/runHead.ts';

/** Put in by the build; absent where the source runs unbuilt. */
declare const __REVISION__: string | null | undefined;

/** Most particular first: every browser also names those that it resembles. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/Edg\/([\d.]+)/, 'Edge'],
  [/OPR\/([\d.]+)/, 'Opera'],
  [/Firefox\/([\d.]+)/, 'Firefox'],
  [/(?:Headless)?Chrome\/([\d.]+)/, 'Chrome'],
  [/Version\/([\d.]+).*Safari/, 'Safari'],
];

/** Browser and platform out of what a browser sends with every request. */
export function readUserAgent(userAgent: string): Pick<Host, 'runtime' | 'platform'> {
  const found = BROWSERS.flatMap(([pattern, name]) => {
    const version = pattern.exec(userAgent)?.[1];
    return version === undefined ? [] : `${name} ${version}`;
  });
  return {
    runtime: found[0] ?? userAgent,
    platform: /\(([^)]*)\)/.exec(userAgent)?.[1] ?? 'unknown',
  };
}

export function pageHost(): Host {
  const revision = typeof __REVISION__ === 'undefined' ? null : __REVISION__;
  return { ...readUserAgent(navigator.userAgent), revision };
}
