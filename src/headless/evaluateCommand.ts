/** `searnn evaluate`: tests the weights of a run on any data that they can read, without training. */
import path from 'node:path';
import { at } from '../base/assert.ts';
import { assertRunnable } from '../experiments/combinations.ts';
import { contestantNames } from '../experiments/contestantName.ts';
import { dataText } from '../experiments/dataText.ts';
import { formatExamination } from '../experiments/examinationText.ts';
import { parseSettings } from '../experiments/parseSettings.ts';
import { sameData, type RunData } from '../experiments/runData.ts';
import type { RunFile } from '../experiments/runFile.ts';
import type { Settings } from '../experiments/settings.ts';
import { requireNoTask } from './plugin/pluginOfRun.ts';
import { sayOf } from '../tasks/say.ts';
import type { DataSet } from '../tasks/task.ts';
import { factsOf } from '../training/factsOf.ts';
import { createRace } from '../training/race.ts';
import { runDataOf } from '../training/runDataOf.ts';
import { runHead } from '../training/runHead.ts';
import { createPing, createYieldPoint } from '../training/yielding.ts';
import { startBackend } from './backend.ts';
import { checkpointPath } from './checkpointPlace.ts';
import { hashOfSnapshot, type Checkpoint } from '../training/checkpoint.ts';
import { readEvaluate, type EvaluateRequest } from './evaluateOptions.ts';
import { count } from './figures.ts';
import { writeWhole } from './files.ts';
import { nodeHost } from './host.ts';
import { loadData, pathsOf, wantedData } from './loadData.ts';
import { checkPlace } from './outPlace.ts';
import { predictionsText } from './predictions.ts';
import { requireSeparate, separatePaths } from './separatePaths.ts';
import { asked } from './smallOptions.ts';
import { errorsText, measuredIn } from './summary.ts';
import { examine } from './train.ts';
import { assertReads, dataFileOf, readTrained, weightsOf } from './trainedRun.ts';

const say = (text: string) => process.stderr.write(`${text}\n`);

/** What is tested on what. */
interface Subject {
  readonly settings: Settings;
  readonly data: DataSet;
}

/** Whether these are the run's own test words. */
function isOwnTest({ settings, data }: RunFile, subject: Subject): boolean {
  return sameData(data, runDataOf(subject.data)) && settings.split === subject.settings.split;
}

/** The run's settings and data, as far as nothing else is asked for; checked. */
async function subjectOf(request: EvaluateRequest, checkpoint: Checkpoint): Promise<Subject> {
  const { run } = checkpoint;
  const planned = parseSettings({ ...run.settings, ...request.changes });
  const format = request.how.format ?? (planned.data === 'own' ? run.data.format : undefined);
  // On another file than the run's, or by another split, what stood beside that one is no matter.
  const kept = request.dataFile === null && planned.split === 'separate' ? checkpoint.separate : undefined;
  const separate = separatePaths(request.how, kept);
  requireSeparate(planned, separate, run, request.dataFile);
  const wanted = wantedData(planned, dataFileOf(request, checkpoint, planned), { format, ...separate });
  const data = await loadData(wanted, say, checkpoint.vocabularies);
  const offered = data.splits.map(({ id }) => id);
  const keeps = 'split' in request.changes || offered.includes(planned.split);
  const split = keeps ? planned.split : (offered[0] ?? planned.split);
  // What is held out is a part of what trained the run, and nothing of other data.
  const own = isOwnTest(run, { settings: { ...planned, split: split as Settings['split'] }, data });
  const settings = parseSettings({ ...planned, split, ...(!own && { heldOut: 0 }) });
  assertReads(run, checkpoint.snapshot, settings, data);
  assertRunnable(settings, factsOf(data));
  return { settings, data };
}

/** A sentence where the run has chosen weights, but not on what is held out here: the errors of the two cannot be compared. */
function noteOnChoice(request: EvaluateRequest, { run, snapshot }: Checkpoint, subject: Subject): string[] {
  const { settings, data } = subject;
  const apart = data.split(settings.split).heldOut !== undefined && !isOwnTest(run, subject);
  const chose = snapshot.some(({ chosen }) => chosen !== undefined);
  if (!apart || !chose || request.weights === 'chosen') return [];
  return [
    sayOf(data)(
      'the run chose weights on the held-out {$sequences} of its own data, which these are not: only its last ones are tested here, and --weights chosen tests the chosen ones.',
    ),
  ];
}

/** What a reader of the figures must know of the data, if anything: a sentence each. */
function notesOn(request: EvaluateRequest, run: RunFile, subject: Subject): string[] {
  const { changes, dataFile, how } = request;
  const now = runDataOf(subject.data);
  const isSame = sameData(run.data, now);
  const named = [changes.data, how.format, how.testData, how.heldOutData].some((each) => each !== undefined);
  if (isSame && !isOwnTest(run, subject))
    return [
      sayOf(subject.data)(
        'the run trained on another split of these data, so {$sequences} that test here may have trained it.',
      ),
    ];
  if (isSame || dataFile !== null || named) return [];
  return [
    `the data have changed since the run read them: ${dataText(run.data, now)} then, ${dataText(now, run.data)} now; these figures are of what they are now.`,
  ];
}

/** Where it was tested, as the outcome says it: by the name of the file that tests, where that is one of its own. */
function testedText(
  data: DataSet,
  now: RunData,
  { than, split, count: tests }: { than: RunData; split: string; count: number },
): string {
  const name = data.understood?.separate?.test ?? now.name;
  const words = sayOf(data)(
    '{ $count -> [one] {$count} test {$sequence} *[other] {$count} test {$sequences} }',
    { count: tests },
  );
  return `tested now on ${dataText({ ...now, name }, than)}, split ${split}: ${words}.`;
}

/** The files of the run, and those that it is tested on. */
function readBy({ file, dataFile, how }: EvaluateRequest, checkpoint: Checkpoint): readonly string[] {
  const { dataFile: own, separate = {} } = checkpoint;
  return [
    ...[file, checkpointPath(file)],
    ...[dataFile, own].flatMap((each) => (each ? pathsOf(each) : [])),
    ...[how.testData, how.heldOutData, separate.testData, separate.heldOutData].flatMap((each) => each ?? []),
  ];
}

/** @throws PlaygroundError with one sentence for the user */
export async function evaluateCommand(words: readonly string[]): Promise<void> {
  const request = readEvaluate(words);
  const { predictions } = request;
  const checkpoint = await readTrained(request.file);
  if (predictions !== null)
    await checkPlace({
      ...asked('--predictions', predictions, request.force),
      reads: readBy(request, checkpoint),
    });
  const { run } = checkpoint;
  if (request.dataFile === null)
    requireNoTask(run, 'evaluate', 'train --resume tests it again with --plugin');
  const snapshot = weightsOf(checkpoint, request.weights);
  const subject = await subjectOf(request, checkpoint);
  const { settings, data } = subject;
  const notes = [...notesOn(request, run, subject), ...noteOnChoice(request, checkpoint, subject)];
  if (request.examine && run.plugin?.gives.includes('cost') === true)
    notes.push(
      `the run learned from a cost of a plugin (${run.plugin.name}), which is not at hand: what tokens cost is examined by the data’s own.`,
    );
  for (const note of notes) say(`note: ${note}`);
  const backend = await startBackend(request.backend, request.kernels);
  const race = createRace(settings, data);
  race.restore(snapshot);
  const yieldPoint = createYieldPoint(createPing(), () => false);
  const evaluations = await race.evaluate('all', yieldPoint);
  const names = contestantNames(settings.contestants);
  if (predictions !== null) {
    const transcripts = await race.transcribe(yieldPoint);
    await writeWhole(predictions, predictionsText(data, settings.split, transcripts, names));
    say(`Written to ${predictions}.`);
  }
  const examination = request.examine ? await examine(race, say) : null;
  const own = isOwnTest(run, subject);
  const contestants = evaluations.map(({ chosen, ...evaluation }, i) => ({
    ...{ name: at(names, i), updates: evaluation.update },
    // What is held out here chooses nothing where the run has not chosen on it.
    ...measuredIn({ ...evaluation, ...(own && chosen && { chosen }) }),
  }));
  const head = runHead(race, data, backend, nodeHost());
  const record = {
    ...{ ...head, format: 'searnn-evaluation', version: 1 },
    ...{
      checkpoint: hashOfSnapshot(checkpoint.snapshot),
      weights: request.weights,
      trainedOn: run.data,
      notes,
    },
    ...{ beam: settings.beam, lengthPower: settings.lengthPower, contestants },
    ...(examination !== null && { examination }),
  };
  race.dispose();
  const updates = contestants.map((one) => count(one.updates)).join(' and ');
  const inWords = sayOf(data);
  const lines = [
    ...contestants.map(({ name, ...measured }) => `${name}: ${errorsText(inWords, measured)}`),
    `The ${request.weights} weights of ${path.basename(request.file)} (checkpoint ${record.checkpoint.slice(0, 8)}, update ${updates}), trained on ${dataText(run.data, head.data)}, split ${run.settings.split}; ${testedText(data, head.data, { than: run.data, split: settings.split, count: race.testCount })}`,
    ...(examination === null ? [] : ['', formatExamination(inWords, examination)]),
  ];
  process.stdout.write(`${request.json ? JSON.stringify(record) : lines.join('\n')}\n`);
}
