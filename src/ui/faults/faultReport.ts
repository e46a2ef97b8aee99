/** What to send to whoever mends the program: where it went wrong, on what, and the settings that lead there again. */
import { PlaygroundError } from '../../base/errors.ts';
import type { BackendReport } from '../../experiments/reports.ts';
import { ADVICE } from '../../text/en/advice.ts';
import { FAULTS } from '../../text/en/faults.ts';
import { sayOfAny } from '../../tasks/say.ts';

/** A fault may be in what the task is told by: nothing here asks for it. */
const say = sayOfAny;

/** Where a fault was met. */
export interface FaultPlace {
  /** What the reader calls the part of the page. */
  readonly part: string;
  /** Release of the program. */
  readonly version: string;
  /** The page's address, which holds every setting that differs from the defaults. */
  readonly address: string;
  readonly backend: BackendReport | null;
  /** What the engine did then: `running`. */
  readonly status: string;
  /** The browser's own words for itself. */
  readonly browser: string;
}

/** React's list of the components around a fault, by the error that was thrown. */
const componentStacks = new WeakMap<object, string>();

export function rememberComponents(error: unknown, stack: string | null | undefined): void {
  if (typeof error === 'object' && error !== null && stack) componentStacks.set(error, stack);
}

/** What happened, in a sentence, and what to do about it where that is known. */
export function faultSentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof PlaygroundError) return `${message} ${say(ADVICE[error.code])}`;
  const line = message.split('\n')[0]?.trim() ?? '';
  if (line === '') return say(FAULTS.noMessage);
  return say(FAULTS.error, { message: /[.!?]$/.test(line) ? line : `${line}.` });
}

/** The report as text, line by line. */
export function faultReport(error: unknown, place: FaultPlace): string {
  const { part, version, address, backend, status, browser } = place;
  const { report } = FAULTS;
  const computes =
    backend === null
      ? say(report.noBackend)
      : [backend.backend, backend.adapter].filter((word) => word !== '').join(', ');
  const components = typeof error === 'object' && error !== null ? componentStacks.get(error) : undefined;
  return [
    say(report.head, { version, part }),
    faultSentence(error),
    '',
    say(report.settings, { address }),
    say(report.engine, { status, computes }),
    say(report.browser, { browser }),
    '',
    (error instanceof Error ? error.stack : undefined) ?? say(report.noStack),
    ...(components === undefined ? [] : ['', `${say(report.components)}${components}`]),
    '',
  ].join('\n');
}
