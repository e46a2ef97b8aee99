/** What stands under the cost table and need not be there with the first picture: why learning moves a cell, and the table as a file. */
import type { TableView } from '../../experiments/reports.ts';
import type { Layer } from '../../state/selection.ts';
import { COST_TABLE } from '../../text/en/costTable.ts';
import type { Say } from '../../tasks/say.ts';
import { Reasons } from '../reasons/Reasons.tsx';
import type { Why } from '../reasons/why.ts';
import { FigureMenu } from '../takeAlong/FigureMenu.tsx';
import { inLight } from '../takeAlong/inLight.ts';
import { useSource } from '../takeAlong/useSource.ts';
import { costCsv, costFigure } from './costFigure.ts';
import { readColours } from './themeColours.ts';

interface Props {
  /** One for each table that is shown. */
  readonly whys: readonly Why[];
  readonly vocabulary: readonly string[];
  readonly say: Say;
  /** The table whose origin is told. */
  readonly origin: TableView | undefined;
  /** Tokens that have a row. */
  readonly rows: readonly number[];
  readonly layer: Layer;
}

export function TableFoot({ rows, layer, ...told }: Props) {
  const { whys, vocabulary, say } = told;
  const sourceOf = useSource();
  const [first] = whys;
  return (
    <>
      <Reasons {...told} />
      {first !== undefined && (
        <FigureMenu
          name="cost-table"
          of={say(COST_TABLE.title)}
          kind="grid"
          take={() => {
            const { targets, counted } = first;
            const { cost } = counted;
            const help =
              layer === 'cost' && cost !== 'hamming' ? COST_TABLE.costs[cost] : COST_TABLE.layers[layer].help;
            const shown = { views: whys, targets, vocabulary, rows, layer, help: say(help) };
            return {
              kind: 'grid',
              figure: costFigure(say, shown, inLight(readColours)),
              csv: costCsv(shown, sourceOf),
            };
          }}
        />
      )}
    </>
  );
}
