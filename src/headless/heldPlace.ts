/** A place where another process writes: no fault of what was asked for, and what stands elsewhere can still be done. */
import { PlaygroundError } from '../base/errors.ts';

export class HeldPlace extends PlaygroundError {
  constructor(message: string) {
    super('bad-setting', message);
  }
}
