/** The heading of the cost table: whose table, and which layer of it. */
import { LAYERS, type Layer } from '../../state/selection.ts';
import { COST_TABLE } from '../../text/en/costTable.ts';
import { Segmented } from '../parts/Segmented.tsx';
import { Term } from '../terms/Term.tsx';
import { useSay } from '../useSay.ts';
import styles from './CostTablePanel.module.css';

interface Props {
  readonly names: readonly string[];
  readonly layer: Layer;
  readonly view: number | 'all';
  readonly onLayer: (layer: Layer) => void;
  readonly onView: (view: number | 'all') => void;
}

export function TableHead({ names, layer, view, onLayer, onView }: Props) {
  const say = useSay();
  const layerOptions = LAYERS.map((value) => ({ value, label: say(COST_TABLE.layers[value].label) }));
  const viewOptions = [
    ...names.map((label, i) => ({ value: String(i), label })),
    ...(names.length > 1 ? [{ value: 'all', label: say(COST_TABLE.sideBySide) }] : []),
  ];
  return (
    <div className={styles['head']}>
      <div className={styles['title']} data-part="title">
        <h2>{say(COST_TABLE.title)}</h2>
        <Term name="costTable" label={say(COST_TABLE.term)} />
      </div>
      <div className={styles['whole']} data-part="controls">
        <Segmented
          label={say(COST_TABLE.whose)}
          look="quiet"
          options={viewOptions}
          value={String(view)}
          onChange={(value) => onView(value === 'all' ? 'all' : Number(value))}
        />
      </div>
      <div className={styles['layers']} data-part="controls">
        <Segmented<Layer>
          label={say(COST_TABLE.layer)}
          options={layerOptions}
          value={layer}
          onChange={onLayer}
        />
        <Term
          name={layer}
          label={say(COST_TABLE.layerTerm, { layer: say(COST_TABLE.layers[layer].label) })}
        />
      </div>
    </div>
  );
}
