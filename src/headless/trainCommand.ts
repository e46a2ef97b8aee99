/** `searnn train`: trains what was asked for, keeps the run file and the checkpoint up to date, tells the outcome. */
import { atOnce } from '../base/sliced.ts';
import { contestantNames } from '../experiments/contestantName.ts';
import { formatExamination } from '../experiments/examinationText.ts';
import type { BackendReport } from '../experiments/reports.ts';
import { splitSentences } from '../experiments/splitSentences.ts';
import { goesOnCaveat, replayCaveat } from '../experiments/replay.ts';
import { splitReport } from '../tasks/splitReport.ts';
import type { DataSet } from '../tasks/task.ts';
import type { Race } from '../training/contract.ts';
import { runDataOf } from '../training/runDataOf.ts';
import { parseAtOnce } from './atOnce.ts';
import { parseBackend, parseKernels, startBackend } from './backend.ts';
import type { CommandLine } from './commandLine.ts';
import { count } from './figures.ts';
import { prepare } from './prepare.ts';
import { isOutcomeUnread, UNREAD_EXIT_CODE } from './output.ts';
import { inThread } from './plugin/pluginInThread.ts';
import { Progress } from './progress.ts';
import { RunKeeper } from './runKeeper.ts';
import { RunSession } from './runSession.ts';
import { sayOf } from '../tasks/say.ts';
import { withOut } from './resumed.ts';
import { listenForStop } from './stopSignal.ts';
import { summaryJson, summaryText } from './summary.ts';
import { threadsFor } from './threads.ts';
import { examine, targetWords } from './train.ts';

const now = () => performance.now();
const LATER = 'The run that this replays changed settings at later updates, too.';
const STOPPED_ON_TEST =
  '--target-error stopped this run by its test {$sequences}, whose error is therefore no test of it; with --held-out 0.1 held-out {$sequences} stop it.';
const say = (text: string) => process.stderr.write(`${text}\n`);

/** Says who trains on what. */
function introduce(race: Race, data: DataSet, names: readonly string[], backend: BackendReport): void {
  const words = sayOf(data)('{$train} training and {$test} test {$sequences}', {
    train: race.trainCount,
    test: race.testCount,
  });
  const where = `${backend.backend} (${backend.adapter}), seed ${race.settings.seed}`;
  say(`${names.join(' and ')} on ${data.name}: ${words}, ${count(race.parameterCount)} weights, ${where}.`);
  if (race.settings.maxUpdates === 0 && race.settings.targetError === 0)
    say('No --steps are given: it trains until Ctrl-C.');
}

/** @throws PlaygroundError with one sentence for the user. */
export async function trainCommand(asked: CommandLine): Promise<void> {
  const command = withOut(asked);
  const backendName = parseBackend(command.own.get('backend') ?? 'wasm');
  const kernels = parseKernels(command.own.get('kernels') ?? 'fused');
  const threads = parseAtOnce('threads', command.own.get('threads'));
  const out = command.own.get('out');
  const prepared = await prepare(command, say);
  const backend = await startBackend(backendName, kernels);
  const { config, data, script, plugin, checkpoint, release } = prepared;
  const place = { data: runDataOf(data), backend, plugin: plugin?.origin };
  const caveat = config && replayCaveat(config, place, script?.problem ?? null);
  const elsewhere = checkpoint && goesOnCaveat(checkpoint.run, backend);
  for (const sentence of [caveat, elsewhere]) if (sentence) say(`note: ${sentence}`);
  const keptAt = checkpoint && Math.min(...checkpoint.snapshot.map(({ updates }) => updates));
  const keeper = out === undefined ? null : new RunKeeper(out, keptAt, say);
  const pool = threadsFor(prepared.settings, threads, backend, kernels, say, inThread(plugin, data));
  const session = new RunSession(prepared, backend, keeper, pool);
  const { race } = session;
  const names = contestantNames(race.settings.contestants);
  const stop = listenForStop(() => {
    const what = session.isTrained ? 'Its figures are still measured.' : 'Stopping.';
    say(`\n${what} A second signal (Ctrl-C) ends at once.`);
  });
  try {
    introduce(race, data, names, backend);
    const split = atOnce(splitReport(data, race.settings.split));
    for (const sentence of splitSentences(split, data, race.settings.split)) say(sentence);
    const inWords = sayOf(data);
    const output = {
      write: (text: string) => process.stderr.write(text),
      isTerminal: process.stderr.isTTY,
    };
    const progress = new Progress(output, inWords, names, race.settings.maxUpdates, now);
    // With a run file there is somebody to train for, whoever has left.
    const unread = () => out === undefined && isOutcomeUnread();
    const ending = await session.finish(progress, () => stop.asked() || unread());
    const stoppedOn = ending === 'targetError' ? inWords(targetWords(race)) : null;
    if (stoppedOn !== null && race.heldOutCount === 0) say(`note: ${inWords(STOPPED_ON_TEST)}`);
    if (session.changesToCome > 0) say(`note: ${LATER}`);
    const examination = command.own.has('examine') ? await examine(race, say) : null;
    const done = session.runFile();
    const text = command.own.has('json')
      ? summaryJson(done, {
          ending,
          stoppedOn,
          examination,
          split: { ...split, leftOut: data.leftOut ?? [] },
        })
      : [
          summaryText(done),
          ...(examination === null ? [] : ['', formatExamination(inWords, examination)]),
        ].join('\n');
    process.stdout.write(`${text}\n`);
    keeper?.requireKept();
    if (out !== undefined) say(`Written to ${out}.`);
    // As JSON has it: a signal that comes when training has ended cuts nothing short, and the run is finished.
    const stopped = ending === 'asked' ? stop.exitCode() : null;
    process.exitCode = stopped ?? (unread() ? UNREAD_EXIT_CODE : 0);
  } finally {
    // Threads that are left would keep the program from ending.
    stop.release();
    race.dispose();
    pool?.close();
    release();
  }
}
