/** A run that has ended, as plain data: what was measured, the weights, and what they make of something else. */
import { at } from '../../base/assert.ts';
import { PlaygroundError } from '../../base/errors.ts';
import { tokensOf, type Tokens } from '../../base/tokens.ts';
import { contestantNames } from '../../experiments/contestantName.ts';
import type { Evaluation } from '../../experiments/reports.ts';
import { encodeRunFile, type RunFile } from '../../experiments/runFile.ts';
import type { ContestantSettings, Settings } from '../../experiments/settings.ts';
import { lengthBefore } from '../../searnn/costs/sequenceCost.ts';
import { TYPED } from '../../tasks/ownText.ts';
import type { DataSet } from '../../tasks/task.ts';
import { writtenText } from '../../tasks/tokensText.ts';
import type { Race, Snapshot } from '../../training/contract.ts';
import { modelConfig } from '../../training/modelConfig.ts';
import { splitWeights, weightSpecs } from '../../training/namedWeights.ts';
import { readingWeights, withChosen } from '../../training/savedWeights.ts';
import type { Tensor } from '../../training/safetensors.ts';
import { createRace } from '../../training/race.ts';
import { createPing, createYieldPoint } from '../../training/yielding.ts';
import { checkpointPath } from '../checkpointPlace.ts';
import { encodeCheckpoint, hashOfSnapshot, keptVocabularies } from '../../training/checkpoint.ts';
import { writeTogether } from '../files.ts';
import { claimPlace } from '../outPlace.ts';
import { inTurn } from './inTurn.ts';
import { placeOf } from './readData.ts';

/** A test as run files have it: errors and scores as shares. */
export type Test = Omit<Evaluation, 'contestant'>;

/** What came of one contestant. */
export interface TrainedContestant {
  readonly name: string;
  readonly settings: ContestantSettings;
  readonly updates: number;
  /** Inside its own updates. */
  readonly seconds: number;
  /** Of each update; of runs above 4,000,000 updates every second one. Run files round them to float32. */
  readonly loss: readonly number[];
  /** The regular tests, each on the same sample of the test set. */
  readonly tests: readonly Test[];
  /** On the whole test set, after the last update. */
  readonly test: Test;
  /** Those that sequences are read with, by name, a matrix [input, output] row by row; with `chosen` those that `test.chosen` tells of. */
  readonly weights: (which?: 'last' | 'chosen') => ReadonlyMap<string, Tensor>;
}

/** What one contestant makes of what it reads. */
export interface Answer {
  readonly name: string;
  readonly tokens: readonly string[];
  /** The tokens as one text. */
  readonly text: string;
  /** Chance of every token of the vocabulary at each of `tokens`, given those before. */
  readonly chances: readonly Float32Array[];
}

export interface Run {
  /** Why training ended. */
  readonly ending: 'maxUpdates' | 'targetError' | 'stopWhen';
  /** In force at the end. */
  readonly settings: Settings;
  readonly contestants: readonly TrainedContestant[];
  /** All that a run file holds; `encodeRunFile` makes its text. */
  readonly runFile: RunFile;
  /**
   * What all contestants write for something that is read.
   * @param input text, as the data have it; for letters pixels [T × 128], ones and zeros
   * @throws PlaygroundError `bad-setting` when nothing of it is known to the data, or it is not 1 to 30 cells long
   */
  readonly write: (input: string | ArrayLike<number>) => Promise<readonly Answer[]>;
  /**
   * Writes run file and checkpoint as the command line does: evaluate, compare and train --resume take them.
   * @param file `runs/a.json`; its folder is made
   * @throws PlaygroundError `bad-setting` where there is a file and `replace` is not given, `storage` where the disk fails
   */
  readonly save: (file: string, ways?: { readonly replace?: boolean }) => Promise<void>;
}

/** What is left of training. */
export interface Trained extends Pick<Run, 'ending' | 'runFile'> {
  readonly data: DataSet;
  readonly snapshot: Snapshot;
}

const never = () => createYieldPoint(createPing(), () => false);

/** What is read of an input. @throws PlaygroundError `bad-setting` */
function inputsOf(input: string | ArrayLike<number>, { task, sourceVocabulary, packing }: DataSet): Tokens {
  const refused = (why: string) => new PlaygroundError('bad-setting', `write: ${why}`);
  if (typeof input !== 'string') {
    const most = packing.sourceTokens ?? 2;
    if (Array.from(input).every((value) => Number.isInteger(value) && value >= 0 && value < most))
      return tokensOf(input, most);
    throw refused(`what is read must be whole numbers from 0 to ${most - 1}.`);
  }
  if (sourceVocabulary === null)
    throw refused(
      `these data have no text to read; give pixels, ${packing.inputSize} a cell, ones and zeros.`,
    );
  const { inputs } = TYPED[task](input, sourceVocabulary, 30);
  if (inputs.length > 0) return inputs;
  throw refused(`“${input}” has nothing that the data know.`);
}

async function answers(race: Race, input: Tokens, data: DataSet): Promise<readonly Answer[]> {
  const names = contestantNames(race.settings.contestants);
  const V = data.vocabulary.length;
  const end = data.packing.ending?.token ?? null;
  return (await race.writeOwn(input, never())).map(({ contestant, tokens, chances }) => {
    const length = lengthBefore(end, Int32Array.from(tokens), tokens.length, 0);
    const written = Array.from(tokens.subarray(0, length));
    return {
      name: at(names, contestant),
      tokens: written.map((token) => at(data.vocabulary, token)),
      text: writtenText(data, written),
      chances: written.map((_, t) => chances.slice(t * V, (t + 1) * V)),
    };
  });
}

function contestantsOf({ runFile, snapshot, data }: Trained): readonly TrainedContestant[] {
  const { settings } = runFile;
  const names = contestantNames(settings.contestants);
  return runFile.contestants.map(({ updates, seconds, loss, evaluations }, i) => {
    const own = at(settings.contestants, i);
    const name = at(names, i);
    const whole = evaluations.filter(({ words }) => words === 'all');
    return {
      ...{ name, settings: own, updates, seconds, loss: [...loss] },
      tests: evaluations.filter(({ words }) => words === 'sample'),
      test: at(whole, whole.length - 1),
      weights: (which = 'last') => {
        const last = at(snapshot, i);
        const part = which === 'last' ? last : withChosen(last, evaluations);
        if (part === null)
          throw new PlaygroundError(
            'bad-setting',
            `weights: nothing was held out that could choose those of ${name}.`,
          );
        const read = readingWeights(own, part).weights.slice();
        return splitWeights(weightSpecs(own.method, modelConfig(settings, data)), read);
      },
    };
  });
}

async function save(file: string, { runFile, snapshot, data }: Trained, replace: boolean): Promise<void> {
  const beside = [checkpointPath(file)];
  const existing = replace ? 'replace' : 'refuse';
  const place = { option: 'save', file, beside, existing, remedy: 'replace: true replaces it' } as const;
  const release = await claimPlace(place, () => undefined);
  const run = { ...runFile, checkpoint: hashOfSnapshot(snapshot) };
  const { dataFile, separate } = placeOf(data);
  const checkpoint = { snapshot, run, dataFile, separate, before: null, ...keptVocabularies(data) };
  try {
    await writeTogether([
      { file: checkpointPath(file), content: encodeCheckpoint(checkpoint) },
      { file, content: encodeRunFile(run) },
    ]);
  } finally {
    release();
  }
}

/** It holds nothing of the engine: what needs one makes a race of its weights. */
export function runOf(trained: Trained): Run {
  const { ending, runFile, data, snapshot } = trained;
  const { settings } = runFile;
  return {
    ...{ ending, settings, runFile, contestants: contestantsOf(trained) },
    write: async (input) => {
      const inputs = inputsOf(input, data);
      return inTurn(async () => {
        const race = createRace(settings, data);
        try {
          race.restore(snapshot);
          return await answers(race, inputs, data);
        } finally {
          race.dispose();
        }
      });
    },
    save: (file, { replace = false } = {}) => save(file, trained, replace),
  };
}
