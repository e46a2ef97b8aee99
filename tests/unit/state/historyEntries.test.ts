/** The address bar while addresses follow each other fast: browsers refuse many changes of the history in a short time. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

/** Safari throws at the 101st change within 30 s. */
const ALLOWED = 100;
const WITHIN = 30_000;

const shown: { readonly address: string; readonly at: number }[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  shown.length = 0;
  const location = { href: 'https://example.org/' };
  vi.stubGlobal('location', location);
  vi.stubGlobal('history', {
    state: null,
    replaceState: (_: unknown, __: string, address: string) => {
      shown.push({ address, at: Date.now() });
      location.href = new URL(address, location.href).href;
      const recent = shown.filter(({ at }) => at > Date.now() - WITHIN);
      if (recent.length > ALLOWED) throw new DOMException('too many changes', 'SecurityError');
    },
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.resetModules();
});

it('a key held down changes the address as often as browsers allow, and the newest is what is shared', async () => {
  const { presentAddress, replaceAddress } = await import('../../../src/state/historyEntries.ts');
  // Whoever does a few things finds each in the address at once.
  for (let i = 0; i < 20; i++) {
    replaceAddress(`/?cell=${i}`);
    expect(shown.at(-1)?.address).toBe(`/?cell=${i}`);
  }
  // A minute of a key that repeats 30 times a second.
  for (let i = 20; i <= 1_800; i++) {
    vi.advanceTimersByTime(33);
    replaceAddress(`/?cell=${i}`);
    expect(presentAddress()).toBe(`https://example.org/?cell=${i}`);
  }
  vi.runAllTimers();
  expect(shown.at(-1)?.address).toBe('/?cell=1800');
  expect(presentAddress()).toBe('https://example.org/?cell=1800');
  // After a while of rest the next one is shown at once again.
  vi.advanceTimersByTime(WITHIN);
  replaceAddress('/?cell=0');
  expect(shown.at(-1)?.address).toBe('/?cell=0');
});
