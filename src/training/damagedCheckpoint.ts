/** A checkpoint that was one, and is not whole any more: only such a one may be set aside, and only when that is asked for. */
import { PlaygroundError } from '../base/errors.ts';
import { CHECKPOINTS } from '../text/en/checkpoints.ts';
import { tell } from '../text/tell.ts';

export class DamagedCheckpoint extends PlaygroundError {
  /** What is wrong, without a full stop: `its header is cut off`. */
  readonly fault: string;

  constructor(fault: string, options?: ErrorOptions) {
    super('bad-run-file', tell(CHECKPOINTS.damaged, { fault }), options);
    this.fault = fault;
  }
}
