/** Runs as files: saved, and opened to be repeated. */
export const RUN_FILES = {
  measuring: 'Measuring the whole test set',
  opened: '{$name}: its settings are now in use. Press Play to repeat the run.',
  changed: 'The settings were changed on the way.',
} as const;
