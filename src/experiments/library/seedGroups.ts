/** Contestants of several runs that differ in nothing but the seed, for curves that are drawn as one. */
import { contestantFields, sharedFields } from '../fieldList.ts';
import { isSharedUsed, isUsed } from '../fieldUse.ts';
import type { SharedField } from '../settings.ts';
import type { Contender } from './differing.ts';

/** Where a run ends is no part of how it learns. */
const APART: readonly SharedField[] = ['seed', 'maxUpdates', 'targetError'];

function keyOf({ settings, own }: Contender): string {
  const shared = sharedFields
    .filter(({ name }) => !APART.includes(name) && isSharedUsed(settings, name))
    .map(({ name }) => [name, settings[name]]);
  const used = contestantFields.filter(({ name }) => isUsed(own, name)).map(({ name }) => [name, own[name]]);
  return JSON.stringify([shared, used]);
}

/** In the order of first appearance; a seed that is there twice stands in a group of its own. */
export function seedGroups<T extends Contender>(contenders: readonly T[]): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const contender of contenders) {
    const key = keyOf(contender);
    const seedOf = ({ settings }: T): number => settings.seed;
    let name = key;
    for (let i = 1; groups.get(name)?.some((each) => seedOf(each) === seedOf(contender)); i++)
      name = `${key} ${i}`;
    groups.set(name, [...(groups.get(name) ?? []), contender]);
  }
  return [...groups.values()];
}
