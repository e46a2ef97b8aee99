/** How long the fuzz goes on: as CI asks, or FUZZ times as long. */

/** @param usual inputs that CI tries */
export const fuzzRuns = (usual: number): number => Math.round(usual * Number(process.env['FUZZ'] ?? 1));
