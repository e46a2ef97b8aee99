/** What the signs and the colours of the cost table mean. */
import type { Layer } from '../../state/selection.ts';
import { COST_TABLE } from '../../text/en/costTable.ts';
import { useSay } from '../useSay.ts';
import { LAYER_SCALES } from './layers.ts';
import { RAMP_TICKS, tickPlace } from './palette.ts';
import styles from './CostTablePanel.module.css';
import { decimal } from '../../text/numbers.ts';

type Sign = keyof typeof COST_TABLE.signs;

const SIGNS: readonly { readonly label: Sign; readonly sign: React.ReactNode }[] = [
  {
    label: 'truth',
    sign: <circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.2" />,
  },
  { label: 'best', sign: <circle cx="6" cy="6" r="2" /> },
  { label: 'choice', sign: <path d="M2.4 9.2h7.2L6 2.6z" /> },
  { label: 'tie', sign: <path d="M3 4.7h6M3 7.3h6" stroke="currentColor" strokeWidth="1.2" /> },
  {
    label: 'untried',
    sign: <path d="M0 6 6 0M0 12 12 0M6 12l6-6" stroke="currentColor" strokeWidth="0.9" opacity="0.7" />,
  },
];

export function Legend({ layer }: { readonly layer: Layer }) {
  const say = useSay();
  return (
    <div className={styles['legend']} data-part="legend">
      <ul className={styles['signs']}>
        {SIGNS.map(({ label, sign }) => (
          <li key={label}>
            <svg viewBox="0 0 12 12" width="12" height="12" fill="currentColor" aria-hidden>
              {sign}
            </svg>
            {say(COST_TABLE.signs[label])}
          </li>
        ))}
      </ul>
      <Scale layer={layer} />
    </div>
  );
}

function Scale({ layer }: { readonly layer: Layer }) {
  const scale = LAYER_SCALES[layer];
  const { label, help } = COST_TABLE.layers[layer];
  const say = useSay();
  return (
    <div className={styles['scale']} title={`${say(help)} ${say(COST_TABLE.uneven)}`}>
      <span>{say(scale === 'difference' ? COST_TABLE.lowers : label)}</span>
      <span className={styles['bar']} data-scale={scale}>
        {RAMP_TICKS[scale].map((value) => (
          <i key={value} style={{ left: `${tickPlace(value, scale)}%` }}>
            {decimal(String(value).replace('-', '−').replace('0.', '.'))}
          </i>
        ))}
      </span>
      {scale === 'difference' && <span>{say(COST_TABLE.raises)}</span>}
    </div>
  );
}
