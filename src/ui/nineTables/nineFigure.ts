/** The nine tables as a figure for a paper, three beside each other as on the page, and all numbers of their cells. */
import type { Tokens } from '../../base/tokens.ts';
import { at } from '../../base/assert.ts';
import { pairName, POLICY_ORDER, POLICY_PAIRS } from '../../experiments/policyPairs.ts';
import type { TableView } from '../../experiments/reports.ts';
import type { CellChoice } from '../../state/selection.ts';
import type { Say } from '../../tasks/say.ts';
import { COST_TABLE } from '../../text/en/costTable.ts';
import { TAKE_ALONG } from '../../text/en/takeAlong.ts';
import { costCsv, costFigure, type ShownTable } from '../costTable/costFigure.ts';
import { shownRows } from '../costTable/shownRows.ts';
import { readColours } from '../costTable/themeColours.ts';
import { inLight } from '../takeAlong/inLight.ts';
import type { Taken } from '../takeAlong/taken.ts';
import type { SourceOf } from '../takeAlong/useSource.ts';

interface Drawn {
  /** The contestant whose weights these are. */
  readonly name: string;
  /** By pair. */
  readonly views: readonly TableView[];
  readonly targets: Tokens;
  readonly vocabulary: readonly string[];
  /** Of large vocabularies it says which tokens have a row. */
  readonly choice: CellChoice;
}

export function nineFigure(say: Say, drawn: Drawn, sourceOf: SourceOf): Taken {
  const { name, views, targets, vocabulary, choice } = drawn;
  const named = POLICY_PAIRS.map((pair, i) => ({ name: pairName(pair), view: at(views, i) }));
  const shown: ShownTable = {
    ...{ views: named, targets, vocabulary, layer: 'regret' },
    rows: shownRows(views, targets, vocabulary, choice, ''),
    help: say(COST_TABLE.layers.regret.help),
  };
  const figure = costFigure(say, shown, inLight(readColours));
  const panels = figure.panels.map((panel, i) => ({ ...panel, name: at(named, i).name }));
  const after = say(TAKE_ALONG.after, { name, update: at(views, 0).update });
  const title = say(TAKE_ALONG.besides, { name: figure.title, beside: after });
  return {
    kind: 'grid',
    figure: { ...figure, title, panels, beside: POLICY_ORDER.length },
    csv: costCsv(shown, sourceOf),
  };
}
