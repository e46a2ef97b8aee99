/** The plot of the charts: its library is large, so it comes apart. */
import { CURVES } from '../../text/en/curves.ts';
import { sayOfAny } from '../../tasks/say.ts';
import { lazyPart } from '../parts/lazyPart.tsx';
import styles from './curves.module.css';

export const LazyLinePlot = lazyPart(
  CURVES.chart,
  async () => (await import('./LinePlot.tsx')).LinePlot,
  <p className={styles['empty']}>{sayOfAny(CURVES.loadingChart)}</p>,
);
