/** One loading of data after the other: the one asked for last wins, and any can be called off. */
import { PlaygroundError } from '../base/errors.ts';
import type { DataSet } from '../tasks/task.ts';
import type { Reading } from '../training/fileBytes.ts';
import { createYieldPoint, type Ping } from '../training/yielding.ts';
import { describeData, type Loaded } from './describeData.ts';
import type { PostNews } from './dispatcher.ts';
import type { DataReport } from './protocol.ts';

export class DataLoads {
  readonly #post: PostNews;
  readonly #ping: Ping;
  #newest = 0;

  constructor(post: PostNews, ping: Ping) {
    this.#post = post;
    this.#ping = ping;
  }

  /** @throws PlaygroundError what `read` throws; `stopped` once other data were asked for, or none */
  async load(source: DataReport['source'], read: (reading: Reading) => Promise<DataSet>): Promise<Loaded> {
    const mine = ++this.#newest;
    const isGivenUp = (): boolean => mine !== this.#newest;
    const data = await read({
      onProgress: (fraction) => {
        this.#post({ kind: 'progress', label: 'Reading the data', fraction });
      },
      yieldPoint: createYieldPoint(this.#ping, isGivenUp),
    });
    if (isGivenUp()) throw new PlaygroundError('stopped', 'The data are not wanted any more.');
    return { data, report: describeData(data, source) };
  }

  stop(): null {
    this.#newest++;
    return null;
  }
}
