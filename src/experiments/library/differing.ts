/** Of settings of several contestants only those that differ: what tells them apart, and nothing else. */
import type { Say } from '../../tasks/say.ts';
import { contestantFields, sharedFields } from '../fieldList.ts';
import { isSharedUsed, isUsed } from '../fieldUse.ts';
import type { ContestantSettings, Settings } from '../settings.ts';
import { valueText } from '../settingsText.ts';

/** A setting that differs. */
export interface Differing {
  /** The field's key. */
  readonly key: string;
  readonly label: string;
  /** Of each contestant, in the words of the form; null where it does not look at it. */
  readonly values: readonly (string | null)[];
}

/** A contestant with all that it was trained by. */
export interface Contender {
  readonly settings: Settings;
  readonly own: ContestantSettings;
}

/** Told by the contestant's name. */
const METHOD = 'method';

const differ = (values: readonly unknown[]): boolean =>
  new Set(values.filter((value) => value !== null)).size > 1;

/** Shared settings first, in the order of the form; one that only some look at differs where these do. */
export function differingSettings(say: Say, contenders: readonly Contender[]): readonly Differing[] {
  const shared = sharedFields.map((field) => ({
    field,
    values: contenders.map(({ settings }) =>
      isSharedUsed(settings, field.name) ? settings[field.name] : null,
    ),
  }));
  const own = contestantFields
    .filter(({ name }) => name !== METHOD)
    .map((field) => ({
      field,
      values: contenders.map((each) => (isUsed(each.own, field.name) ? each.own[field.name] : null)),
    }));
  return [...shared, ...own]
    .filter(({ values }) => differ(values))
    .map(({ field, values }) => ({
      key: field.name,
      label: say(field.meta.label),
      values: values.map((value) => (value === null ? null : valueText(say, field, value))),
    }));
}
