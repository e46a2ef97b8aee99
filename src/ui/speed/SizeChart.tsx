/** How updates grow with hidden units and batches on this device: a drawing, and its numbers as a table. */
import { useMemo } from 'react';
import type { SizeSpeed } from '../../experiments/speedReport.ts';
import { SPEED } from '../../text/en/speed.ts';
import { LazyLinePlot } from '../curves/LazyLinePlot.tsx';
import { guarded } from '../faults/guarded.tsx';
import { short } from '../format.ts';
import { Mark } from '../parts/Mark.tsx';
import { Table } from '../parts/Table.tsx';
import { TakeAlong } from '../takeAlong/TakeAlong.tsx';
import { useSay } from '../useSay.ts';
import { useWidth } from '../useWidth.ts';
import { sizeFigure } from './sizeFigure.ts';
import { linesOf, room, sizeLines } from './sizeLines.ts';
import styles from './speed.module.css';

const HEIGHT = 176;

export const SizeChart = guarded(
  SPEED.sizes.part,
  function SizeChart({ sizes }: { readonly sizes: readonly SizeSpeed[] }) {
    const say = useSay();
    const [measure, width] = useWidth();
    const plot = useMemo(() => {
      const lines = sizeLines(sizes);
      const { hidden, batchSizes } = lines;
      const [from = 1, to = 1] = [hidden[0], hidden.at(-1)];
      return {
        ...{ lines, hidden, batchSizes },
        solid: linesOf(lines, batchSizes.length - 1),
        dashed: linesOf(lines, 0),
        x: { domain: [from, to], format: String, log: true, ticks: hidden } as const,
        y: { domain: room(lines), format: short, log: true } as const,
      };
    }, [sizes]);
    const { lines, hidden, batchSizes } = plot;
    const text = { large: String(batchSizes.at(-1)), small: String(batchSizes[0]) };
    return (
      <section className={styles['sizes']}>
        <h3>{say(SPEED.sizes.title)}</h3>
        <figure role="img" aria-label={say(SPEED.sizes.drawing)}>
          <div ref={measure} style={{ height: HEIGHT }}>
            <LazyLinePlot
              width={width}
              height={HEIGHT}
              lines={plot.solid}
              beside={plot.dashed}
              marks={hidden.length}
              x={plot.x}
              y={plot.y}
            />
          </div>
        </figure>
        <TakeAlong
          name="sizes-chart"
          of={say(SPEED.sizes.title)}
          kind="curves"
          take={() => ({ kind: 'curves', figure: sizeFigure(say, lines) })}
        />
        <p className={styles['aside']}>{say(SPEED.sizes.units, text)}</p>
        <Table name="sizes" label={say(SPEED.sizes.table)} className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{say(SPEED.columns.contestant)}</th>
              <th scope="col">{say(SPEED.sizes.batch)}</th>
              {hidden.map((units) => (
                <th key={units} scope="col">
                  {say(SPEED.sizes.hidden, { hidden: String(units) })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.names.flatMap((name, contestant) =>
              batchSizes.map((batch, b) => (
                <tr key={`${name} ${batch}`} data-contestant={contestant}>
                  <th scope="row">
                    <Mark contestant={contestant} /> {name}
                  </th>
                  <td>{batch}</td>
                  {hidden.map((units, h) => (
                    <td key={units}>{short(lines.ms[contestant]?.[b]?.[h] ?? NaN)}</td>
                  ))}
                </tr>
              )),
            )}
          </tbody>
        </Table>
      </section>
    );
  },
);
