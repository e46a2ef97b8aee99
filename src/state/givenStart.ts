/** How a run begins again that was given the weights of a file. */
import { sharedFields } from '../experiments/fieldList.ts';
import { METHODS } from '../experiments/methods.ts';
import type { ContestantSettings, Settings } from '../experiments/settings.ts';
import type { GivenStart, RunSnapshot } from '../worker/protocol.ts';

/** What a run was given, and by which file. */
export interface Given extends GivenStart {
  /** The file's name. */
  readonly file: string;
}

export const isNetwork = ({ method }: ContestantSettings): boolean => METHODS[method].learner === 'network';

/** Whether the networks of both settings have the same matrices. */
const sameNetwork = (a: Settings, b: Settings): boolean =>
  sharedFields.every(({ name, meta }) => meta.group !== 'model' || a[name] === b[name]);

/**
 * A run of the wanted settings all of whose networks have the given weights, and whose linear chains begin as they always do;
 * null where its networks are of other matrices.
 */
export function startAgain(
  { from, chain }: Given,
  wanted: Settings,
): { readonly settings: Settings; readonly from?: RunSnapshot } | null {
  const [network] = from.contestants;
  const [measured] = from.record.contestants;
  if (network === undefined || measured === undefined) return null;
  // Without networks nothing is given; they may come back.
  if (!wanted.contestants.some(isNetwork)) return { settings: wanted };
  if (from.settings === undefined || !sameNetwork(wanted, from.settings)) return null;
  const contestants = wanted.contestants.map((each) => (isNetwork(each) ? network : chain));
  const record = { ...from.record, contestants: wanted.contestants.map(() => measured) };
  return { settings: wanted, from: { ...from, settings: wanted, contestants, record } };
}
