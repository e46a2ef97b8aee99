/** One loading of data after the other: the one asked for last wins, and any can be called off. */
import { PlaygroundError } from '../base/errors.ts';
import type { DataSet } from '../tasks/task.ts';
import type { Reading } from '../training/fileBytes.ts';
import { createYieldPoint, type Ping } from '../training/yielding.ts';
import { describeData, describeSplits, tellAgain, type Loaded } from './describeData.ts';
import type { PostNews } from './dispatcher.ts';
import { isSame, type DataName, type DataReport } from './dataReport.ts';
import { DATA_FILES } from '../text/en/dataFiles.ts';
import { tell } from '../text/tell.ts';

export class DataLoads {
  readonly #post: PostNews;
  readonly #ping: Ping;
  #newest = 0;
  #loaded: Loaded | null = null;

  constructor(post: PostNews, ping: Ping) {
    this.#post = post;
    this.#ping = ping;
  }

  /** What was loaded last: it waits for a run. */
  get loaded(): Loaded | null {
    return this.#loaded;
  }

  /** On an error the data in use stay. @throws PlaygroundError what `read` throws; `stopped` once others were asked for, or none */
  async load(
    source: DataReport['source'],
    read: (reading: Reading) => Promise<DataSet>,
  ): Promise<DataReport> {
    const mine = ++this.#newest;
    const isGivenUp = (): boolean => mine !== this.#newest;
    const yieldPoint = createYieldPoint(this.#ping, isGivenUp);
    const data = await read({
      onProgress: (fraction) => {
        this.#post({ kind: 'progress', label: tell(DATA_FILES.reading), fraction });
      },
      yieldPoint,
    });
    const splits = await describeSplits(data, yieldPoint);
    if (isGivenUp()) throw new PlaygroundError('stopped', tell(DATA_FILES.unwanted));
    this.#loaded = { data, report: describeData(data, source, splits) };
    return this.#loaded.report;
  }

  /** The data that a run is to be trained on: those loaded last, or those of the run in view. @throws PlaygroundError `not-ready` */
  choose(wanted: DataName | undefined, inView: Loaded | undefined): Loaded {
    const found = [this.#loaded, inView].find(
      (known) => known && (wanted === undefined || isSame(wanted, known.report)),
    );
    if (!found) throw new PlaygroundError('not-ready', tell(DATA_FILES.ofRunNotLoaded));
    return found;
  }

  /** Data that are only looked at: those of the run in view are then the newest again. @throws PlaygroundError `not-ready` */
  take(wanted: DataName, inView: Loaded | undefined): Loaded {
    const found = this.choose(wanted, inView);
    if (inView) this.use(inView);
    return found;
  }

  /** The report of the data in view in the language in force; null where none are there. */
  tellAgain(inView: Loaded | undefined): DataReport | null {
    for (const loaded of new Set([this.#loaded, inView]))
      if (loaded) loaded.report = tellAgain(loaded.report);
    return (inView ?? this.#loaded)?.report ?? null;
  }

  /** A run is trained on these: others that were loaded do not linger. */
  use(loaded: Loaded): void {
    this.#loaded = loaded;
  }

  stop(): null {
    this.#newest++;
    return null;
  }
}
