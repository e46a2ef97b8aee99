/** Who is better above and below the line of no difference, in words. */
import { CURVES } from '../../text/en/curves.ts';
import { useSay } from '../useSay.ts';
import styles from './curves.module.css';

interface Props {
  /** Of all contestants; each is held against the first. */
  readonly names: readonly string[];
  /** Room around the plotting area, px. */
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

export function Sides({ names, left, top, bottom }: Props) {
  const say = useSay();
  const { testError } = CURVES;
  const [first = '', second = ''] = names;
  const duel = names.length === 2;
  return (
    <>
      <span className={styles['side']} style={{ left: left + 4, top }}>
        {duel ? say(testError.isBetter, { name: second }) : say(testError.betterThan, { name: first })}
      </span>
      <span className={styles['side']} style={{ left: left + 4, bottom }}>
        {say(duel ? testError.otherBetter : testError.worseThan, { name: first })}
      </span>
    </>
  );
}
