/** Contestants of many runs, put together where they differ in nothing but the seed. */
import { at } from '../base/assert.ts';
import { sayOfAny } from '../tasks/say.ts';
import { fullContestantName } from './contestantName.ts';
import { contestantFields } from './fieldList.ts';
import { isUsed } from './fieldUse.ts';
import { settingsOf, type RunHead } from './results.ts';
import { aspectsAmong, groupBy } from './runGroups.ts';
import type { RunData } from './runData.ts';
import { valueText } from './settingsText.ts';

/** A contestant of a run. */
export interface SeedMember<T extends RunHead> {
  readonly head: T;
  /** Among the run's contestants. */
  readonly place: number;
}

/** One contestant, over as many seeds as there are. */
export interface SeedGroup<T extends RunHead> {
  /** The contestant's name, and what tells it from another group of the same name. */
  readonly name: string;
  /** What tells its runs from others of the series, apart from updates and contestants; empty where there are no others. */
  readonly row: string;
  readonly members: readonly SeedMember<T>[];
}

/** What can be compared: the same data, split, model and arithmetic. */
export interface SeedSeries<T extends RunHead> {
  /** What tells it from the other series; empty where it is the only one. */
  readonly label: string;
  /** Of the first run: what is said of the series is said in the words of its task. */
  readonly data: RunData;
  readonly groups: readonly SeedGroup<T>[];
}

const contestantOf = ({ head, place }: SeedMember<RunHead>) => settingsOf(head).contestants[place];

/** All that the contestant's own settings are, by name. */
function ownAspects(member: SeedMember<RunHead>) {
  const settings = contestantOf(member);
  if (settings === undefined) return {};
  return Object.fromEntries(
    contestantFields
      .filter(({ name }) => isUsed(settings, name))
      .map((field) => {
        const text = valueText(sayOfAny, field, settings[field.name]);
        return [`own ${field.name}`, { key: text, text: `${sayOfAny(field.meta.label)} ${text}` }];
      }),
  );
}

const nameOf = (member: SeedMember<RunHead> | undefined): string => {
  const settings = member && contestantOf(member);
  return settings === undefined ? '' : fullContestantName(settings);
};

/** @param apart whether runs that came to other updates are other groups, or one that ends where the first of them does */
export function seedSeries<T extends RunHead>(
  heads: readonly T[],
  apart: 'updates' | 'whateverTheUpdates',
): readonly SeedSeries<T>[] {
  const { series, row } = aspectsAmong(heads);
  const rowOf = (head: T) => {
    const { updates, ...rest } = row(head);
    return apart === 'updates' && updates !== undefined ? { updates, ...rest } : rest;
  };
  return groupBy(heads, series).map(({ label, members: together }) => {
    const { data } = at(together, 0);
    const members = together.flatMap((head) => head.contestants.map((_, place) => ({ head, place })));
    const groups = groupBy(members, (member) => ({ ...ownAspects(member), ...rowOf(member.head) }));
    // By the label alone: what tells rows apart stands in it.
    const rows = groupBy(together, (head) => {
      const { updates: _, ...rest } = row(head);
      return rest;
    });
    const names = groups.map(({ members: [first] }) => nameOf(first));
    return {
      ...{ label, data },
      groups: groups.map((group, i) => {
        const name = names[i] ?? '';
        const isShared = names.indexOf(name) !== names.lastIndexOf(name);
        const first = group.members[0]?.head;
        return {
          name: isShared ? `${name} (${group.label})` : name,
          row: rows.find(({ members: all }) => first !== undefined && all.includes(first))?.label ?? '',
          members: group.members,
        };
      }),
    };
  });
}
