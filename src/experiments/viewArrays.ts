/** The arrays of a table view, a row each. Files, checks, copies and transfer lists derive from these rows. */
import type { Tokens } from '../base/tokens.ts';
import { OTHER_SIDE, type TableView, type Written } from './reports.ts';

/** What shapes are made of: T cells that are written, S cells that are read, V tokens. */
export interface Sizes {
  readonly T: number;
  readonly S: number;
  readonly V: number;
}

type Numbers = Tokens | Float32Array;

/** `flags`: 0 or 1 in a byte each. */
type Holds<List> = List extends Float32Array ? 'numbers' : Uint32Array extends List ? 'tokens' : 'flags';

type ListsOf<Owner> = {
  [Name in keyof Owner]-?: NonNullable<Owner[Name]> extends Numbers ? Name : never;
}[keyof Owner];

/** A row for every array of the owner, and none besides: one that is left out does not compile. */
type Rows<Owner> = {
  readonly [Name in ListsOf<Owner>]: {
    readonly holds: Holds<NonNullable<Owner[Name]>>;
    /** One entry for each combination, the last dimension running fastest. */
    readonly shape: readonly (keyof Sizes)[];
    readonly optional: undefined extends Owner[Name] ? true : false;
  };
};

export const VIEW_ARRAYS = {
  decoded: { holds: 'tokens', shape: ['T'], optional: false },
  rollIn: { holds: 'tokens', shape: ['T'], optional: false },
  tried: { holds: 'flags', shape: ['T', 'V'], optional: false },
  cost: { holds: 'numbers', shape: ['T', 'V'], optional: false },
  target: { holds: 'numbers', shape: ['T', 'V'], optional: false },
  push: { holds: 'numbers', shape: ['T', 'V'], optional: false },
  model: { holds: 'numbers', shape: ['T', 'V'], optional: false },
  finished: { holds: 'tokens', shape: ['T', 'V', 'T'], optional: false },
  referenceIn: { holds: 'flags', shape: ['T'], optional: false },
  referenceOut: { holds: 'flags', shape: ['T', 'T'], optional: false },
  attention: { holds: 'numbers', shape: ['T', 'S'], optional: true },
} as const satisfies Rows<TableView>;

export const WRITTEN_ARRAYS = {
  tokens: { holds: 'tokens', shape: ['T'], optional: false },
  chances: { holds: 'numbers', shape: ['T', 'V'], optional: false },
} as const satisfies Rows<Written>;

interface Row {
  readonly shape: readonly (keyof Sizes)[];
}
interface Named {
  readonly name: string;
  readonly list: Numbers;
  readonly row: Row;
}

function named<Name extends string>(
  names: readonly Name[],
  rows: Readonly<Record<Name, Row>>,
  lists: Partial<Readonly<Record<Name, Numbers | undefined>>>,
  prefix = '',
): Named[] {
  return names.flatMap((name) => {
    const list = lists[name];
    return list === undefined ? [] : [{ name: prefix + name, list, row: rows[name] }];
  });
}

// A constant's keys are what its type says.
const VIEW_NAMES = Object.keys(VIEW_ARRAYS) as (keyof typeof VIEW_ARRAYS)[];
const WRITTEN_NAMES = Object.keys(WRITTEN_ARRAYS) as (keyof typeof WRITTEN_ARRAYS)[];

/** All arrays that a view has, those of the coin's other side last. */
const listsOfView = (view: TableView): Named[] => [
  ...named(VIEW_NAMES, VIEW_ARRAYS, view),
  ...named(OTHER_SIDE, VIEW_ARRAYS, view.otherSide ?? {}, 'otherSide.'),
];

/** The arrays themselves. */
export const arraysOfView = (view: TableView): Numbers[] => listsOfView(view).map(({ list }) => list);

/** A view with arrays of its own. */
export function copyView(view: TableView): TableView {
  const copies = (lists: Partial<TableView>) =>
    Object.fromEntries(named(VIEW_NAMES, VIEW_ARRAYS, lists).map(({ name, list }) => [name, list.slice()]));
  const { otherSide } = view;
  return {
    ...view,
    ...copies(view),
    ...(otherSide && { otherSide: { ...otherSide, ...copies(otherSide) } }),
  };
}

/** An array of another length than its row and the sizes say. */
export interface Misfit {
  /** `cost`, `otherSide.cost` */
  readonly name: string;
  readonly length: number;
  readonly wanted: number;
}

function misfit(lists: readonly Named[], sizes: Sizes): Misfit | null {
  const sized = lists.map(({ name, list, row }) => ({
    ...{ name, length: list.length },
    wanted: row.shape.reduce((product, dimension) => product * sizes[dimension], 1),
  }));
  return sized.find(({ length, wanted }) => length !== wanted) ?? null;
}

/** The first array of a view that does not fit, or null. */
export const misfitOfView = (view: TableView, sizes: Sizes): Misfit | null =>
  misfit(listsOfView(view), sizes);

/** The same of what is written. */
export const misfitOfWritten = (written: Written, sizes: Sizes): Misfit | null =>
  misfit(named(WRITTEN_NAMES, WRITTEN_ARRAYS, written), sizes);
