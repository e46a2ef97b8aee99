/** The examination as the page asks for it: between two updates, with progress, and it can be called off. */
import { PlaygroundError } from '../base/errors.ts';
import type { Examination } from '../experiments/examination.ts';
import type { Race } from '../training/contract.ts';
import { isStopped } from '../training/yielding.ts';
import type { PostNews } from './dispatcher.ts';
import type { Trainer } from './trainer.ts';
import { ENGINE } from '../text/en/engine.ts';
import { tell } from '../text/tell.ts';

export class Examiner {
  readonly #race: Race;
  readonly #trainer: Pick<Trainer, 'calmly'>;
  readonly #post: PostNews;
  /** Counts the requests; an examination goes on while its own number is the newest and it was not called off. */
  #wanted = 0;

  constructor(race: Race, trainer: Pick<Trainer, 'calmly'>, post: PostNews) {
    this.#race = race;
    this.#trainer = trainer;
    this.#post = post;
  }

  /** Calls off what is under way, if anything is. */
  stop(): void {
    this.#wanted++;
  }

  /** @throws PlaygroundError `stopped` when it was called off, another was asked for, or the run has ended */
  async examine(): Promise<Examination> {
    const mine = ++this.#wanted;
    const calledOff = () => mine !== this.#wanted;
    const examination = await this.#trainer.calmly(async (yieldPoint) => {
      try {
        return await this.#race.examine(
          (label, fraction) => this.#post({ kind: 'progress', label, fraction }),
          async () => {
            await yieldPoint();
            if (calledOff()) throw new PlaygroundError('stopped', tell(ENGINE.calledOff));
          },
        );
      } catch (error) {
        // Thrown on, it would only begin again.
        if (calledOff() && isStopped(error)) return null;
        throw error;
      }
    });
    if (examination === null) throw new PlaygroundError('stopped', tell(ENGINE.calledOff));
    return examination;
  }
}
