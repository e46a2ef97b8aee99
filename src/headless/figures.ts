/** Figures as people read them. */

/** `8,000` */
export function count(value: number): string {
  return value.toLocaleString('en-GB');
}

/** `3.42 %` of a fraction. */
export function percent(fraction: number): string {
  return `${(100 * fraction).toFixed(2)} %`;
}

/** `45 s`, `6 min`, `2 h 10 min` */
export function duration(seconds: number): string {
  if (!Number.isFinite(seconds)) return 'unknown';
  if (seconds < 99.5) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 100 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
