/** Imports a part of the built page, and asks for its file again where it did not come. */

const failures = new Map<string, number>();

/**
 * As `import(path)` in the file `base`; after a failure under another address: the HTML standard has a browser remember that a module's file
 * did not come, and Chromium does (seen with 150.0.7871.100; earlier releases asked again). @throws what the browser throws
 */
export async function importAgain(path: string, base: string): Promise<unknown> {
  const address = new URL(path, base).href;
  const failed = failures.get(address) ?? 0;
  try {
    // The built page's own parts, each in its part().
    // eslint-disable-next-line no-restricted-syntax
    return await (import(
      /* @vite-ignore */ failed === 0 ? address : `${address}?again=${failed}`
    ) as Promise<unknown>);
  } catch (error) {
    failures.set(address, failed + 1);
    throw error;
  }
}
