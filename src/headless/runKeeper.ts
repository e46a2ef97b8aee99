/** Keeps a run's files up to date: a disk that fails is told of once and tried again, and training goes on. */
import { PlaygroundError } from '../base/errors.ts';
import { writeTogether, type FilePart } from './files.ts';

/** Replaces files, all or none. @throws PlaygroundError `storage` */
export type WriteFiles = (parts: readonly FilePart[]) => Promise<void>;

export class RunKeeper {
  /** The run file. */
  readonly file: string;
  readonly #say: (text: string) => void;
  readonly #write: WriteFiles;
  #failure: PlaygroundError | null = null;
  #keptAt: number | null;

  /**
   * @param keptAt updates that the files there hold, or null when there are none
   * @param say hears when saving fails, when it fails otherwise, and when it works again
   */
  constructor(
    file: string,
    keptAt: number | null,
    say: (text: string) => void,
    write: WriteFiles = writeTogether,
  ) {
    this.file = file;
    this.#keptAt = keptAt;
    this.#say = say;
    this.#write = write;
  }

  /** Saves the run as it is after so many updates, or remembers why not. @throws whatever is no failure of the disk */
  async keep(updates: number, parts: readonly FilePart[]): Promise<void> {
    try {
      await this.#write(parts);
      if (this.#failure !== null) this.#say(`note: ${this.file} is written again.`);
      this.#failure = null;
      this.#keptAt = updates;
    } catch (error) {
      if (!(error instanceof PlaygroundError) || error.code !== 'storage') throw error;
      const known = this.#failure?.message === error.message;
      this.#failure = error;
      if (!known)
        this.#say(
          `note: ${error.message} The run goes on in memory and is saved as soon as that works; ${this.#left()}`,
        );
    }
  }

  /** @throws PlaygroundError `storage` when the run as it last was is not on the disk */
  requireKept(): void {
    if (this.#failure === null) return;
    const { code, message } = this.#failure;
    throw new PlaygroundError(code, `The end of the run is not saved: ${message} ${this.#left(true)}`, {
      cause: this.#failure,
    });
  }

  #left(first = false): string {
    const text =
      this.#keptAt === null
        ? 'no earlier state of it is there.'
        : `the files that are there hold it after ${this.#keptAt} updates.`;
    return first ? `${text.charAt(0).toUpperCase()}${text.slice(1)}` : text;
  }
}
