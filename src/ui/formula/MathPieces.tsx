/** A drawn formula as native MathML, in pieces between which a line may break. */
import { createElement, memo, type ReactNode } from 'react';
import { pieces, writtenIn, type Drawn } from './drawn.ts';
import styles from './formula.module.css';

const element = ({ tag, text, inner = [], props = {} }: Drawn, key: number): ReactNode =>
  createElement(tag, { ...props, key }, text ?? inner.map(element));

interface Props {
  readonly drawn: readonly Drawn[];
}

const sameWriting = (one: Props, other: Props): boolean => writtenIn(one.drawn) === writtenIn(other.drawn);

/** What it says is said beside it in words. Drawn anew only where it says something else. */
export const MathPieces = memo(function MathPieces({ drawn }: Props) {
  return (
    <span className={styles['pieces']} aria-hidden>
      {pieces(drawn).map((piece, i) =>
        createElement('math', { key: i, displaystyle: 'true' }, piece.map(element)),
      )}
    </span>
  );
}, sameWriting);
