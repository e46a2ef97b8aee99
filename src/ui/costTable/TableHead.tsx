/** The heading of the cost table: whose table, and which layer of it. */
import { LAYERS, type Layer } from '../../state/selection.ts';
import { Segmented } from '../parts/Segmented.tsx';
import { LAYER_INFO } from './layers.ts';
import styles from './CostTablePanel.module.css';

interface Props {
  readonly names: readonly string[];
  readonly layer: Layer | 'tried';
  readonly view: number | 'all';
  readonly onLayer: (layer: Layer) => void;
  readonly onView: (view: number | 'all') => void;
}

const layerOptions = LAYERS.map((value) => ({ value, label: LAYER_INFO[value].label }));

export function TableHead({ names, layer, view, onLayer, onView }: Props) {
  const viewOptions = [
    ...names.map((label, i) => ({ value: String(i), label })),
    ...(names.length > 1 ? [{ value: 'all', label: 'side by side' }] : []),
  ];
  return (
    <div className={styles['head']}>
      <h2>Cost table</h2>
      <Segmented
        label="Whose cost table"
        look="quiet"
        options={viewOptions}
        value={String(view)}
        onChange={(value) => onView(value === 'all' ? 'all' : Number(value))}
      />
      <div className={styles['layers']}>
        <Segmented<Layer | 'tried'>
          label="Layer of the cost table"
          options={layerOptions}
          value={layer}
          onChange={(value) => value !== 'tried' && onLayer(value)}
        />
      </div>
    </div>
  );
}
