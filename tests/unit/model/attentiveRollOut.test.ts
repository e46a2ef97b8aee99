/** Roll-outs of networks that attend: a tail is what the network writes when it is fed the same words from the start. */
import { beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { Seq2Seq } from '../../../src/model/seq2seq.ts';
import { NODE_BACKENDS, useBackend } from '../../support/backends.ts';
import { everyRow, tail } from '../../support/everyRow.ts';
import {
  ATTENTIVE,
  attentiveConfig,
  noYield,
  randomBatch,
  randomWeights,
} from '../../support/smallModels.ts';

describe.each(NODE_BACKENDS)('on %s', (backend) => {
  beforeAll(() => useBackend(backend));

  it.each(ATTENTIVE)('$name: every tail goes on as the network does by itself', async (sizes) => {
    const config = attentiveConfig(sizes);
    const batch = randomBatch(config, [4, 3, 3, 1], 5);
    const { layout } = batch;
    const model = new Seq2Seq(config, randomWeights(config, 5, 1.6));
    const rollIn = await model.rollIn(batch, new Uint8Array(layout.size));
    const tokens = await rollIn.tokens();
    const rows = everyRow(batch, config.vocabularySize);
    const tails = await model.rollOut(rollIn, rows, noYield);
    const seen = new Set<string>();
    for (const [row, cell] of rows.cells.entries()) {
      const t = at(layout.positions, cell);
      // The same batch, its tokens up to this cell told in every sequence, the forced one in this.
      const told = layout.positions.map((position) => Number(position <= t));
      const targets = tokens.map((token, place) => (place === cell ? at(rows.tokens, row) : token));
      const again = await model.rollIn({ ...batch, targets }, Uint8Array.from(told));
      const written = await again.tokens();
      again.dispose();
      const b = at(layout.sequences, cell);
      const expected = Array.from({ length: at(rows.steps, row) }, (_, k) =>
        at(written, layout.cell(b, t + 1 + k)),
      );
      expect(tail(batch, rows, tails, row), `cell ${cell}, token ${at(rows.tokens, row)}`).toEqual(expected);
      seen.add(expected.join());
    }
    expect(seen.size).toBeGreaterThan(3);
    rollIn.dispose();
    model.dispose();
  });
});
