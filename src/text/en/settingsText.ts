/** Values of settings that are on or off. */
export const SETTINGS_TEXT = { yes: 'yes', no: 'no' } as const;
