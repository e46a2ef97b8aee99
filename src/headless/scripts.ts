/** Which settings a run changes on the way because another one did: the run of `--config`, or the one that it goes on from. */
import type { RunFile } from '../experiments/runFile.ts';
import {
  changesOf,
  changesWithout,
  scriptFrom,
  scriptOf,
  type Script,
} from '../experiments/settingsChange.ts';
import type { Checkpoint } from '../training/checkpoint.ts';
import type { CommandLine } from './commandLine.ts';

/** What a run that repeated another has still to change where it goes on: what the command line sets itself stays as it says. */
export function stillToChange({ run, changes }: Checkpoint, { shared }: CommandLine): Script | null {
  return changes
    ? { settings: run.settings, changes: changesWithout(changes, shared.keys()), problem: null }
    : null;
}

/** What a run of a file's settings changes on the way: what the command line sets itself stays as it says. */
export function replayed(
  config: RunFile,
  { shared, contestant }: CommandLine,
  checkpoint: Checkpoint | null,
): Script {
  const { settings } = config;
  if (contestant.has('method') && settings.contestants.length > 1 && changesOf(config.events).length > 0)
    return { settings, changes: [], problem: 'only one of its contestants trains' };
  const asWritten = scriptOf(config);
  const script = { ...asWritten, changes: changesWithout(asWritten.changes, shared.keys()) };
  return checkpoint === null
    ? script
    : scriptFrom(
        script,
        checkpoint.snapshot.map(({ updates }) => updates),
      );
}
