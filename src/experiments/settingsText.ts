/** Settings as a plain list of names and values, complete: for whoever wants to know exactly what was run. */
import { SETTINGS_TEXT } from '../text/en/settingsText.ts';
import { contestantFields, sharedFields, type Field, type FieldValue } from './fieldList.ts';
import { choiceLabel } from './choiceLabel.ts';
import { isUsed } from './fieldUse.ts';
import type { Settings } from './settings.ts';
import type { Say } from '../tasks/say.ts';
import { plain } from '../text/numbers.ts';

/** One setting in the words of the form. */
export interface SettingLine {
  /** Unique: the field's key, contestants' fields with their place. */
  readonly key: string;
  readonly label: string;
  readonly value: string;
}

/** A value in the words of the form, with its unit. */
export function valueText(say: Say, field: Field, value: FieldValue): string {
  if (field.kind === 'choice') return say(choiceLabel(field, String(value)));
  if (field.kind === 'flag') return say(value === true ? SETTINGS_TEXT.yes : SETTINGS_TEXT.no);
  const { unit } = field.meta;
  return unit === undefined ? plain(Number(value)) : `${plain(Number(value))} ${say(unit)}`;
}

/** All shared settings, then of each contestant those that its method looks at. */
export function settingLines(say: Say, settings: Settings): readonly SettingLine[] {
  const shared = sharedFields.map((field) => ({
    key: field.name,
    label: say(field.meta.label),
    value: valueText(say, field, settings[field.name]),
  }));
  const own = settings.contestants.flatMap((contestant, i) =>
    contestantFields
      .filter(({ name }) => isUsed(contestant, name))
      .map((field) => ({
        key: `c${i}.${field.name}`,
        label: say(field.meta.label),
        value: valueText(say, field, contestant[field.name]),
      })),
  );
  return [...shared, ...own];
}
