/** What tells data apart that are the same file, read in two ways. */
export const DATA_NAMES = {
  readAs: '{$hash}, read as {$format}',
  readByLines: '{$hash}, read as its lines say',
  otherwise: '{$hash}, fingerprint {$fingerprint}',
} as const;
