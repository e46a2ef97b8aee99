/** A message with elements in its holes. */
import { Fragment, type ReactNode } from 'react';
import type { HolesOf } from '../../tasks/say.ts';
import { useSay } from '../useSay.ts';

/** No message has it: between two of them stands the number of an element. */
const MARK = '\uE000';

/** What fills the holes; texts stand as they are. */
type Elements<Hole extends string> = Readonly<Record<Hole, ReactNode>>;

interface Props<M extends string> {
  readonly message: M;
  // The lint rule sees a message of which nothing is known, which has no holes.
  // eslint-disable-next-line @typescript-eslint/no-generated-empty-object-type
  readonly with: Elements<HolesOf<M>>;
}

/** The types of the holes are held by `Props`. */
type TellLoosely = (message: string, marks: Readonly<Record<string, string>>) => string;

/** Tells a message in the words of the task in use. */
export function Told<M extends string>({ message, with: elements }: Props<M>) {
  const say = useSay();
  const named = Object.entries<ReactNode>(elements);
  const marks = Object.fromEntries(named.map(([name], i) => [name, `${MARK}${i}${MARK}`]));
  return (say as TellLoosely)(message, marks)
    .split(MARK)
    .map((part, i) => <Fragment key={i}>{i % 2 === 1 ? named[Number(part)]?.[1] : part}</Fragment>);
}
