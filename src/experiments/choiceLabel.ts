/** What the reader calls the values that a setting offers; settings themselves are read, kept and compared without it. */
import { BUILT_IN, BUILT_IN_DATA } from '../tasks/tasks.ts';
import { FIELD_CHOICES } from '../text/en/fieldChoices.ts';
import { METHOD_NAMES } from '../text/en/methodNames.ts';
import type { ChoiceField } from './fieldList.ts';
import { OBJECTIVE_IDS, OBJECTIVE_INFO } from './objectiveList.ts';

const LABELS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...FIELD_CHOICES,
  data: {
    ...Object.fromEntries(BUILT_IN_DATA.map((id) => [id, BUILT_IN[id].name])),
    ...FIELD_CHOICES.data,
  },
  method: METHOD_NAMES,
  objective: Object.fromEntries(OBJECTIVE_IDS.map((id) => [id, OBJECTIVE_INFO[id].choice])),
};

/** A message; a value that nobody has named is its own name. @param option one of the field's */
export const choiceLabel = ({ name }: ChoiceField, option: string): string =>
  LABELS[name]?.[option] ?? option;
