/** Exposure bias in one glance: a bar a contestant, how much of the rest goes wrong after one forced mistake. */
import type { RecoveryCurve } from '../../experiments/examination.ts';
import { percent } from '../format.ts';
import { RECOVERY } from '../../text/en/recovery.ts';
import { Mark } from '../parts/Mark.tsx';
import { useSay } from '../useSay.ts';
import { barCeiling, recoveryShares } from './recoveryShares.ts';
import styles from './recovery.module.css';

interface Props {
  /** By contestant; null for one that reads words as a whole. */
  readonly curves: readonly (RecoveryCurve | null)[];
  /** By contestant. */
  readonly names: readonly string[];
}

export function RecoveryBars({ curves, names }: Props) {
  const say = useSay();
  const shares = curves.map((curve) => (curve === null ? null : recoveryShares(curve)));
  const ceiling = barCeiling(shares.filter((each) => each !== null));
  const along = (share: number): string => `${(100 * share) / ceiling}%`;
  return (
    <ul className={styles['bars']} data-testid="recovery">
      {shares.map((share, contestant) => (
        <li key={contestant} data-contestant={contestant}>
          <span className={styles['name']}>
            <Mark contestant={contestant} /> {names[contestant]}
          </span>{' '}
          {share === null ? (
            <span className={styles['whole']}>{say(RECOVERY.whole)}</span>
          ) : share.after === null || share.without === null ? (
            <span className={styles['whole']}>{say(RECOVERY.nothingRight)}</span>
          ) : (
            <>
              <span className={styles['track']} aria-hidden>
                <i style={{ width: along(share.after) }} />
                <s style={{ left: along(share.without) }} />
              </span>
              <span className={styles['figure']}>
                <b>{percent(share.after)}</b>{' '}
                <small>
                  {percent(share.without)}
                  <span className="visually-hidden"> {say(RECOVERY.without)}</span>
                </small>
              </span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
