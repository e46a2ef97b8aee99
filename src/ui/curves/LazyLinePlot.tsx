/** The plot of the charts: its library is large, so it comes apart. */
import { lazyPart } from '../parts/lazyPart.tsx';
import styles from './curves.module.css';

export const LazyLinePlot = lazyPart(
  'Chart',
  async () => (await import('./LinePlot.tsx')).LinePlot,
  <p className={styles['empty']}>Loading the chart…</p>,
);
