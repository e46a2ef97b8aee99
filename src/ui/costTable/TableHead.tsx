/** The heading of the cost table: whose table, and which layer of it. */
import { LAYERS, type Layer } from '../../state/selection.ts';
import { Segmented } from '../parts/Segmented.tsx';
import { Term } from '../terms/Term.tsx';
import { LAYER_INFO } from './layers.ts';
import styles from './CostTablePanel.module.css';

interface Props {
  readonly names: readonly string[];
  readonly layer: Layer;
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
      <div className={styles['title']}>
        <h2>Cost table</h2>
        <Term name="costTable" label="What is the cost table?" />
      </div>
      <Segmented
        label="Whose cost table"
        look="quiet"
        options={viewOptions}
        value={String(view)}
        onChange={(value) => onView(value === 'all' ? 'all' : Number(value))}
      />
      <div className={styles['layers']}>
        <Segmented<Layer>
          label="Layer of the cost table"
          options={layerOptions}
          value={layer}
          onChange={onLayer}
        />
        <Term name={layer} label={`What is ${LAYER_INFO[layer].label}?`} />
      </div>
    </div>
  );
}
