/** Drives an installed Firefox over WebDriver BiDi: one command, one answer. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { WebSocket } from 'ws';

const NAMES = ['firefox', 'firefox-esr'];
/** How long Firefox may take to begin or to answer, ms. */
const PATIENCE = 60_000;

/** Path of a Firefox that answers, or null. FIREFOX_PATH names one. */
export function findFirefox(): string | null {
  const { FIREFOX_PATH: named, PATH: folders = '' } = process.env;
  const places = folders
    .split(path.delimiter)
    .flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  return (
    [...(named === undefined ? [] : [named]), ...places].find(
      (file) => spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0,
    ) ?? null
  );
}

/** A message from Firefox: an answer or, without `id`, an event. @see https://w3c.github.io/webdriver-bidi/#protocol */
interface Message {
  readonly id?: number;
  readonly type: 'success' | 'error' | 'event';
  readonly result?: unknown;
  readonly message?: string;
}

/** A Firefox of its own, with a fresh profile and without a window. */
export class Firefox {
  readonly #socket: WebSocket;
  readonly #end: () => Promise<void>;
  readonly #waiting = new Map<number, (message: Message) => void>();
  #lastId = 0;
  #tab = '';

  private constructor(socket: WebSocket, end: () => Promise<void>) {
    this.#socket = socket;
    this.#end = end;
    socket.on('message', (data: Buffer) => {
      // Firefox speaks the protocol named above.
      const message = JSON.parse(data.toString()) as Message;
      if (message.id === undefined) return;
      this.#waiting.get(message.id)?.(message);
      this.#waiting.delete(message.id);
    });
  }

  /** @throws Error when it does not begin to listen in time */
  static async start(file: string): Promise<Firefox> {
    const profile = mkdtempSync(path.join(os.tmpdir(), 'firefox-'));
    const child = spawn(
      file,
      ['--headless', '--no-remote', '--remote-debugging-port', '0', '--profile', profile],
      {
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...process.env, HOME: profile },
        detached: true,
      },
    );
    const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
    const end = async () => {
      // A wrapper may stand between: the whole group that was started here ends.
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      await ended;
      rmSync(profile, { recursive: true, force: true });
    };
    const address = await new Promise<string>((resolve, reject) => {
      let said = '';
      const fail = () => reject(new Error(`Firefox does not listen: ${said}`));
      const timer = setTimeout(fail, PATIENCE);
      child.once('close', fail);
      child.stderr.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const [, found] = /WebDriver BiDi listening on (ws:\S+)/.exec(said) ?? [];
        if (found === undefined) return;
        clearTimeout(timer);
        resolve(found);
      });
    });
    const socket = new WebSocket(`${address}/session`);
    await new Promise<void>((resolve, reject) => socket.once('open', resolve).once('error', reject));
    const firefox = new Firefox(socket, end);
    await firefox.#ask('session.new', { capabilities: {} });
    const { contexts } = (await firefox.#ask('browsingContext.getTree', {})) as {
      contexts: { context: string }[];
    };
    firefox.#tab = contexts[0]?.context ?? '';
    return firefox;
  }

  /** Opens an address and waits until it is loaded. */
  async open(url: string): Promise<void> {
    await this.#ask('browsingContext.navigate', { context: this.#tab, url, wait: 'complete' });
  }

  /** Clicks what has this role and name. @throws Error where there is none */
  async click(role: string, name: string): Promise<void> {
    const locator = { type: 'accessibility', value: { role, name } };
    const found = await this.#ask('browsingContext.locateNodes', { context: this.#tab, locator });
    const [node] = (found as { nodes: { sharedId: string }[] }).nodes;
    if (node === undefined) throw new Error(`There is no ${role} ${name}.`);
    const origin = { type: 'element', element: { sharedId: node.sharedId } };
    const actions = [
      { type: 'pointerMove', x: 0, y: 0, origin },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await this.#ask('input.performActions', {
      context: this.#tab,
      actions: [{ type: 'pointer', id: 'mouse', actions }],
    });
  }

  /** What an expression is worth in the page: a text, a number, or null. @throws Error what it throws there */
  async evaluate(expression: string): Promise<unknown> {
    const answer = (await this.#ask('script.evaluate', {
      expression,
      target: { context: this.#tab },
      awaitPromise: true,
    })) as { type: string; result?: { value?: unknown }; exceptionDetails?: { text: string } };
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text);
    return answer.result?.value ?? null;
  }

  async close(): Promise<void> {
    this.#socket.close();
    await this.#end();
  }

  async #ask(method: string, params: object): Promise<unknown> {
    const id = ++this.#lastId;
    const answer = new Promise<Message>((resolve) => this.#waiting.set(id, resolve));
    this.#socket.send(JSON.stringify({ id, method, params }));
    const { type, result, message } = await answer;
    if (type !== 'success') throw new Error(`${method}: ${message ?? 'no reason given'}`);
    return result;
  }
}
