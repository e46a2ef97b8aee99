/** German: values of settings that are on or off. */
import type * as EN from '../en/settingsText.ts';
import type { Translated } from '../translated.ts';

export const SETTINGS_TEXT = {
  yes: 'ja',
  no: 'nein',
} satisfies Translated<typeof EN.SETTINGS_TEXT>;
