/** Promises about the repository itself. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const file = path.join(import.meta.dirname, '../../package-lock.json');
// The form that npm writes.
const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, LockedPackage> };
const places = Object.keys(lock.packages);

test('the lock names versions and checksums, and no address to download from', () => {
  expect(places.length).toBeGreaterThan(100);
  expect(places.filter((place) => lock.packages[place]?.resolved !== undefined)).toEqual([]);
});

test('the lock holds the packages of every operating system, else `npm ci` refuses it', () => {
  const missing = Object.values(lock.packages)
    .flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies ?? {}))
    .filter((name) => !places.some((place) => place.endsWith(`node_modules/${name}`)));
  expect(missing).toEqual([]);
});
