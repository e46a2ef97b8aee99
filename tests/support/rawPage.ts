/** A page without the client's help: it counts every answer, shows frames when it likes, and holds all news against the protocol. */
import type {
  ErrorReport,
  Frame,
  News,
  RequestMessage,
  RequestName,
  Requests,
  RunReport,
  RunSnapshot,
} from '../../src/worker/protocol.ts';
import type { Engine } from '../../src/worker/client.ts';

/** What came of a request. */
export type Outcome = { readonly result: unknown } | { readonly error: ErrorReport };

/** A run as frames told it. */
interface Told {
  readonly updates: readonly number[];
  /** Of each contestant, in order. */
  readonly losses: readonly (readonly number[])[];
}

export class RawPage {
  /** What the session did that it must not do, in words. */
  readonly faults: string[] = [];
  readonly snapshots: RunSnapshot[] = [];
  /** The run in force, as it was last answered. */
  run: RunReport | null = null;
  /** Shows each frame as it comes; else only when told to. */
  prompt = true;
  readonly #engine: Engine;
  readonly #open = new Map<number, { name: RequestName; settle: (outcome: Outcome) => void }>();
  readonly #told = new Map<number, Told>();
  #lastId = 0;
  /** The frame heard last, while it is not shown. */
  #unshown: number | null = null;
  #lastSeq = 0;

  constructor(engine: Engine) {
    this.#engine = engine;
    engine.transport.listen((message) => {
      if (message.kind === 'result') this.#answer(message.id, { result: message.result });
      else if (message.kind === 'error') this.#answer(message.id, { error: message.error });
      else this.#hear(message);
    });
  }

  /** Names of the requests without an answer. */
  get unanswered(): readonly RequestName[] {
    return Array.from(this.#open.values(), ({ name }) => name);
  }

  send<Name extends RequestName>(name: Name, params: Requests[Name]['params']): Promise<Outcome> {
    const id = ++this.#lastId;
    return new Promise((settle) => {
      this.#open.set(id, { name, settle });
      // Name and params belong together by this function's signature; a union of messages cannot say so.
      this.#engine.transport.post({ id, name, params } as RequestMessage);
    });
  }

  /** What is answered. @throws Error where the request fails */
  async ask<Name extends RequestName>(
    name: Name,
    params: Requests[Name]['params'],
  ): Promise<Requests[Name]['result']> {
    const outcome = await this.send(name, params);
    if ('error' in outcome) throw new Error(`${name}: ${outcome.error.code}: ${outcome.error.message}`);
    // The session answers a request of this name with the result of this name.
    return outcome.result as Requests[Name]['result'];
  }

  /** The frame heard last has been shown. */
  show(): void {
    if (this.#unshown === null) return;
    const seq = this.#unshown;
    this.#unshown = null;
    void this.send('acknowledge', { seq });
  }

  /** Losses of each contestant, as frames told them; null of a run that none told of. */
  lossesOf(runId: number): readonly (readonly number[])[] | null {
    return this.#told.get(runId)?.losses ?? null;
  }

  close(): void {
    this.#engine.terminate();
  }

  #answer(id: number, outcome: Outcome): void {
    const request = this.#open.get(id);
    if (!request) return void this.faults.push(`request ${id} was answered twice`);
    this.#open.delete(id);
    const { name, settle } = request;
    if ('error' in outcome) this.#judge(`the error of ${name}`, outcome.error);
    else if (name === 'configure' || name === 'restore') this.run = outcome.result as RunReport;
    else if (name === 'boot') this.run = null;
    settle(outcome);
  }

  #hear(news: News): void {
    if (news.kind === 'frame') this.#frame(news.frame);
    else if (news.kind === 'snapshot') this.snapshots.push(news.snapshot);
    else if (news.kind === 'notice') this.#judge('a notice', news);
    else if (news.kind === 'paused' && news.reason.kind === 'error') this.#judge('a pause', news.reason);
    else if (news.kind === 'restored')
      this.#told.set(news.runId, {
        updates: news.updates,
        losses: news.updates.map((_, i) => Array.from(news.record.contestants[i]?.loss ?? [], Math.fround)),
      });
  }

  #judge(where: string, { code, message }: { readonly code: string; readonly message: string }): void {
    if (code === 'internal') this.faults.push(`${where} is a defect of the program: ${message}`);
  }

  #frame({ runId, seq, updates, metrics }: Frame): void {
    if (this.#unshown !== null && seq === this.#lastSeq + 1)
      this.faults.push(`frame ${seq} came before frame ${this.#unshown} was shown`);
    if (seq !== 1 && seq !== this.#lastSeq + 1) this.faults.push(`frame ${seq} came after ${this.#lastSeq}`);
    const before = this.#told.get(runId) ?? { updates: updates.map(() => 0), losses: updates.map(() => []) };
    metrics.forEach(({ firstUpdate, loss }, i) => {
      const known = before.updates[i] ?? 0;
      const [first, last] = [known + 1, known + loss.length];
      if (loss.length > 0 && firstUpdate !== first)
        this.faults.push(`run ${runId} tells update ${firstUpdate} where ${first} is next`);
      if (updates[i] !== last) this.faults.push(`run ${runId} stands at ${updates[i]}, but tells ${last}`);
    });
    this.#told.set(runId, {
      updates,
      losses: before.losses.map((losses, i) => [...losses, ...(metrics[i]?.loss ?? [])]),
    });
    this.#lastSeq = seq;
    this.#unshown = seq;
    if (this.prompt) this.show();
  }
}
