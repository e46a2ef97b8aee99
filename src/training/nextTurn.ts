/** Whose turn it is in a race, and how far its contestants are. */
import type { Settings } from '../experiments/settings.ts';
import type { Racer } from './racer.ts';

/** Those that have not reached the limit; all of them when all have. */
export function running(contestants: readonly Racer[], { maxUpdates }: Settings): readonly Racer[] {
  const below = contestants.filter(({ updates }) => maxUpdates === 0 || updates < maxUpdates);
  return below.length > 0 ? below : contestants;
}

/** The contestant whose turn it is: fewest updates or least time; those that reached the limit stand aside. */
export function nextTurn(contestants: readonly Racer[], settings: Settings): number {
  const used = ({ updates, seconds }: Racer): number => (settings.pacing === 'updates' ? updates : seconds);
  const next = running(contestants, settings).reduce((best, one) => (used(one) < used(best) ? one : best));
  return contestants.indexOf(next);
}

export const mostUpdates = (contestants: readonly Racer[]): number =>
  Math.max(...contestants.map(({ updates }) => updates));
