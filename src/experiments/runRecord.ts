/** Collects what a run measured into the results of a run file: every update, nothing sampled away. */
import { at } from '../base/assert.ts';
import { GrowingColumn } from './growingColumn.ts';
import type { Evaluation } from './reports.ts';
import type { RunContestant } from './runFile.ts';

/** What is recorded of one update; totals include it. */
export interface MeasuredUpdate {
  readonly contestant: number;
  /** Updates of this contestant so far. */
  readonly updates: number;
  readonly loss: number;
  readonly gradientNorm: number;
  readonly milliseconds: number;
  readonly phases: Readonly<Partial<Record<string, number>>>;
  readonly seconds: number;
  readonly decoderCells: number;
}

/**
 * Columns longer than this keep every second entry from then on: the text of four contestants' columns, some ten characters an
 * entry, must stay below the 512 MB that a browser's longest string holds.
 */
const COLUMN_LIMIT = 4_000_000;

interface Row {
  updates: number;
  seconds: number;
  decoderCells: number;
  every: number;
  loss: GrowingColumn;
  gradientNorm: GrowingColumn;
  evaluations: Omit<Evaluation, 'contestant'>[];
  /** Sums over all updates. */
  milliseconds: Record<string, number>;
}

const emptyRow = (): Row => ({
  updates: 0,
  seconds: 0,
  decoderCells: 0,
  every: 1,
  loss: new GrowingColumn(),
  gradientNorm: new GrowingColumn(),
  evaluations: [],
  milliseconds: {},
});

/** The results of a run as they grow. Entry i of a column belongs to update (i + 1) · every. */
export class RunRecord {
  private readonly rows: Row[];
  private readonly columnLimit: number;

  /** `earlier` are the results of a run that goes on. */
  constructor(contestants: number, earlier: readonly RunContestant[] = [], columnLimit = COLUMN_LIMIT) {
    this.columnLimit = columnLimit;
    this.rows = Array.from({ length: contestants }, (_, i) => {
      const known = earlier[i];
      if (!known) return emptyRow();
      const { msPerStep, ...rest } = known;
      const milliseconds = Object.fromEntries(
        Object.entries(msPerStep).map(([name, mean]) => [name, mean * known.updates]),
      );
      return {
        ...rest,
        loss: new GrowingColumn(known.loss),
        gradientNorm: new GrowingColumn(known.gradientNorm),
        evaluations: [...known.evaluations],
        milliseconds,
      };
    });
  }

  /** Of each contestant. */
  get updates(): readonly number[] {
    return this.rows.map(({ updates }) => updates);
  }

  update(report: MeasuredUpdate): void {
    const row = at(this.rows, report.contestant);
    row.updates = report.updates;
    row.seconds = report.seconds;
    row.decoderCells = report.decoderCells;
    if (report.updates % row.every === 0) {
      row.loss.push(report.loss);
      row.gradientNorm.push(report.gradientNorm);
    }
    if (row.loss.length > this.columnLimit) {
      row.every *= 2;
      row.loss.thin();
      row.gradientNorm.thin();
    }
    for (const [name, ms] of Object.entries({ total: report.milliseconds, ...report.phases }))
      row.milliseconds[name] = (row.milliseconds[name] ?? 0) + ms;
  }

  /**
   * False for an evaluation that is already there (after going on from a checkpoint): it is not recorded twice. Of a
   * contestant that waits for others only what it is compared with is new, and takes the place of the old.
   */
  evaluation({ contestant, ...measured }: Evaluation): boolean {
    const { evaluations } = at(this.rows, contestant);
    const known = evaluations.findIndex(
      ({ update, words }) => update === measured.update && words === measured.words,
    );
    const before = evaluations[known];
    if (before === undefined) evaluations.push(measured);
    else evaluations[known] = measured;
    return before === undefined || JSON.stringify(before.against) !== JSON.stringify(measured.against);
  }

  /** The results so far, as they stand in a run file. */
  contestants(): readonly RunContestant[] {
    return this.rows.map(({ milliseconds, ...row }) => ({
      ...row,
      loss: row.loss.values(),
      gradientNorm: row.gradientNorm.values(),
      evaluations: [...row.evaluations],
      msPerStep: Object.fromEntries(
        Object.entries(milliseconds).map(([name, sum]) => [name, sum / Math.max(1, row.updates)]),
      ),
    }));
  }
}
