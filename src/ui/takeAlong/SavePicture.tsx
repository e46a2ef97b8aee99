/** Saves a drawing of the page: an SVG, or what holds some side by side. */
import type { RefObject } from 'react';
import { TakeAlong } from './TakeAlong.tsx';

interface Props {
  /** Of its files, without what says their kind: `tree`. */
  readonly name: string;
  /** What is drawn, for whoever hears the button and as the file's title. */
  readonly of: string;
  /** The drawing, or what holds it. */
  readonly drawn: RefObject<Element | null>;
}

export function SavePicture({ name, of, drawn }: Props) {
  return (
    <TakeAlong
      {...{ name, of }}
      kind="picture"
      take={() => {
        const element = drawn.current;
        return element === null ? null : { kind: 'picture', title: of, element };
      }}
    />
  );
}
