/** A run file that was one, and cannot be read any more: set aside as damaged checkpoints are. */
import { PlaygroundError } from '../base/errors.ts';

export class DamagedRunFile extends PlaygroundError {
  /** What is wrong and with which file, without a full stop. */
  readonly fault: string;

  constructor(fault: string, options?: ErrorOptions) {
    super('bad-run-file', `${fault}.`, options);
    this.fault = fault;
  }
}
