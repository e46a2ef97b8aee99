/** All messages of the page in German, by place: the same shape as the English table. */
import { ADAPTERS } from './de/adapters.ts';
import { ADVICE } from './de/advice.ts';
import { ATTENTION } from './de/attention.ts';
import { BACKEND } from './de/backend.ts';
import { DATA_FILES } from './de/dataFiles.ts';
import { ENGINE } from './de/engine.ts';
import { ENGINE_CLIENT } from './de/engineClient.ts';
import { FROZEN } from './de/frozen.ts';
import { PRINTED_FIGURES } from './de/printedFigures.ts';
import { REASONS } from './de/reasons.ts';
import { BLEU } from './de/bleu.ts';
import { BUILT_IN_NAMES } from './de/builtInNames.ts';
import { CHANGE_FAULTS } from './de/changeFaults.ts';
import { CHECKPOINT_FILES } from './de/checkpointFiles.ts';
import { GIVEN_WEIGHTS } from './de/givenWeights.ts';
import { WEIGHT_FILES } from './de/weightFiles.ts';
import { CHECKPOINTS } from './de/checkpoints.ts';
import { CODE } from './de/code.ts';
import { COMPARISON } from './de/comparison.ts';
import { CONFUSION } from './de/confusion.ts';
import { CONTESTANT } from './de/contestant.ts';
import { CONTESTANT_NAMES } from './de/contestantNames.ts';
import { CONTROLS } from './de/controls.ts';
import { COST_TABLE } from './de/costTable.ts';
import { COSTS } from './de/costs.ts';
import { COUNTEREXAMPLES } from './de/counterexamples.ts';
import { CURVES } from './de/curves.ts';
import { DATA_MENU } from './de/dataMenu.ts';
import { DATA_NAMES } from './de/dataNames.ts';
import { EARLIER_RUNS } from './de/earlierRuns.ts';
import { EMBED } from './de/embed.ts';
import { EXAMINATION } from './de/examination.ts';
import { EXAMINED } from './de/examined.ts';
import { FAULTS } from './de/faults.ts';
import { FIELD_CHOICES } from './de/fieldChoices.ts';
import { FIELD_HELP } from './de/fieldHelp.ts';
import { FIELDS } from './de/fields.ts';
import { FIGURES } from './de/figures.ts';
import { FILE_FAULTS } from './de/fileFaults.ts';
import { FILE_FORMATS } from './de/fileFormats.ts';
import { FORK } from './de/fork.ts';
import { FORMAT } from './de/format.ts';
import { FORMULA } from './de/formula.ts';
import { GIVEN } from './de/given.ts';
import { GLYPHS } from './de/glyphs.ts';
import { GRID } from './de/grid.ts';
import { HEADER } from './de/header.ts';
import { HELP } from './de/help.ts';
import { KEEPING } from './de/keeping.ts';
import { LEFT_RUNS } from './de/leftRuns.ts';
import { LESSON_FAULTS } from './de/lessonFaults.ts';
import { LESSONS } from './de/lessons.ts';
import { LESSON_TEXTS } from './de/lessonTexts.ts';
import { LETTER_DATA } from './de/letterData.ts';
import { LETTERS } from './de/letters.ts';
import { LIBRARY_FAULTS } from './de/libraryFaults.ts';
import { LIBRARY } from './de/library.ts';
import { RUNS } from './de/runs.ts';
import { COMPARED_RUNS } from './de/comparedRuns.ts';
import { QUEUES } from './de/queues.ts';
import { SEED_RUNS } from './de/seedRuns.ts';
import { SCOREBOARD } from './de/scoreboard.ts';
import { LINKS } from './de/links.ts';
import { LONG_WORK } from './de/longWork.ts';
import { METHOD_NAMES } from './de/methodNames.ts';
import { METHOD_FACTS } from './de/methods.ts';
import { METHOD_SUMMARIES } from './de/methodSummaries.ts';
import { MIDDLE } from './de/middle.ts';
import { NINE_TABLES } from './de/nineTables.ts';
import { NOTICES } from './de/notices.ts';
import { OBJECTIVES } from './de/objectives.ts';
import { OBJECTIVE_SUMMARIES } from './de/objectiveSummaries.ts';
import { OPENING } from './de/opening.ts';
import { OWN_WRITINGS } from './de/ownWritings.ts';
import { OWN_TEXT } from './de/ownText.ts';
import { OWN_WORD } from './de/ownWord.ts';
import { PAGE } from './de/page.ts';
import { PAIR_FILES } from './de/pairFiles.ts';
import { PANELS } from './de/panels.ts';
import { PAPER } from './de/paper.ts';
import { TABLES } from './de/paperTables.ts';
import { PICTURE } from './de/picture.ts';
import { TAKE_ALONG } from './de/takeAlong.ts';
import { POLICY_ADVICE } from './de/policyAdvice.ts';
import { PRESET_NAMES } from './de/presetNames.ts';
import { PRESET_SUMMARIES } from './de/presetSummaries.ts';
import { RECOVERY } from './de/recovery.ts';
import { REPLAY } from './de/replay.ts';
import { REPRODUCTION } from './de/reproduction.ts';
import { RESTART } from './de/restart.ts';
import { RESULTS } from './de/results.ts';
import { ROLL_OUTS } from './de/rollOuts.ts';
import { RUN_FILE_FAULTS } from './de/runFileFaults.ts';
import { RUN_FILES } from './de/runFiles.ts';
import { RUN_GROUPS } from './de/runGroups.ts';
import { SANDBOX } from './de/sandbox.ts';
import { SETTINGS_ADVICE } from './de/settingsAdvice.ts';
import { SETTINGS_FAULTS } from './de/settingsFaults.ts';
import { SETTINGS_LINE } from './de/settingsLine.ts';
import { SNAPSHOTS } from './de/snapshots.ts';
import { SETTINGS_TEXT } from './de/settingsText.ts';
import { SPEED } from './de/speed.ts';
import { SPEED_RUN } from './de/speedRun.ts';
import { SPELLING_FILES } from './de/spellingFiles.ts';
import { SPEED_REPORT } from './de/speedReport.ts';
import { SPLIT_FACTS } from './de/splitFacts.ts';
import { SPLITS } from './de/splits.ts';
import { START } from './de/start.ts';
import { STATUS } from './de/status.ts';
import { TABLE_RUNS } from './de/tableRuns.ts';
import { TABLES_QUEUE } from './de/tablesQueue.ts';
import { TAGGED_FILES } from './de/taggedFiles.ts';
import { TASK_TEXTS } from './de/taskTexts.ts';
import { TERM } from './de/term.ts';
import { TENSOR_FAULTS } from './de/tensorFaults.ts';
import { TERMS } from './de/terms.ts';
import { THEATRE } from './de/theatre.ts';
import { THEORY } from './de/theory.ts';
import { THREADS } from './de/threads.ts';
import { TRAINING } from './de/training.ts';
import { TRANSPORT } from './de/transport.ts';
import { TREE } from './de/tree.ts';
import { UNDERSTOOD } from './de/understood.ts';
import { VERDICT } from './de/verdict.ts';
import { WHEN } from './de/when.ts';
import { BEST_ON_WORD } from './de/bestOnWord.ts';
import { BADGE } from './de/badge.ts';
import { LECTURE } from './de/lecture.ts';
import { OFFLINE } from './de/offline.ts';
import { PRESENTER } from './de/presenter.ts';
import { QUIZ_TEXTS } from './de/quiz.ts';
import type { ENGLISH } from './english.ts';
import type { Translated } from './translated.ts';

export const GERMAN = {
  adapters: ADAPTERS,
  advice: ADVICE,
  attention: ATTENTION,
  backend: BACKEND,
  dataFiles: DATA_FILES,
  dataNames: DATA_NAMES,
  engine: ENGINE,
  engineClient: ENGINE_CLIENT,
  frozen: FROZEN,
  printedFigures: PRINTED_FIGURES,
  reasons: REASONS,
  bleu: BLEU,
  builtInNames: BUILT_IN_NAMES,
  changeFaults: CHANGE_FAULTS,
  checkpointFiles: CHECKPOINT_FILES,
  givenWeights: GIVEN_WEIGHTS,
  weightFiles: WEIGHT_FILES,
  checkpoints: CHECKPOINTS,
  code: CODE,
  comparison: COMPARISON,
  confusion: CONFUSION,
  contestant: CONTESTANT,
  contestantNames: CONTESTANT_NAMES,
  controls: CONTROLS,
  costTable: COST_TABLE,
  costs: COSTS,
  counterexamples: COUNTEREXAMPLES,
  dataMenu: DATA_MENU,
  curves: CURVES,
  earlierRuns: EARLIER_RUNS,
  embed: EMBED,
  examination: EXAMINATION,
  examined: EXAMINED,
  faults: FAULTS,
  fieldChoices: FIELD_CHOICES,
  fieldHelp: FIELD_HELP,
  fields: FIELDS,
  figures: FIGURES,
  fileFaults: FILE_FAULTS,
  fileFormats: FILE_FORMATS,
  fork: FORK,
  format: FORMAT,
  formula: FORMULA,
  given: GIVEN,
  glyphs: GLYPHS,
  grid: GRID,
  header: HEADER,
  help: HELP,
  keeping: KEEPING,
  leftRuns: LEFT_RUNS,
  lessonFaults: LESSON_FAULTS,
  lessons: LESSONS,
  lessonTexts: LESSON_TEXTS,
  letterData: LETTER_DATA,
  letters: LETTERS,
  libraryFaults: LIBRARY_FAULTS,
  library: LIBRARY,
  runs: RUNS,
  comparedRuns: COMPARED_RUNS,
  queues: QUEUES,
  seedRuns: SEED_RUNS,
  scoreboard: SCOREBOARD,
  links: LINKS,
  longWork: LONG_WORK,
  methodNames: METHOD_NAMES,
  methodFacts: METHOD_FACTS,
  methodSummaries: METHOD_SUMMARIES,
  middle: MIDDLE,
  nineTables: NINE_TABLES,
  notices: NOTICES,
  objectives: OBJECTIVES,
  objectiveSummaries: OBJECTIVE_SUMMARIES,
  opening: OPENING,
  ownWritings: OWN_WRITINGS,
  ownText: OWN_TEXT,
  ownWord: OWN_WORD,
  page: PAGE,
  pairFiles: PAIR_FILES,
  panels: PANELS,
  paper: PAPER,
  picture: PICTURE,
  takeAlong: TAKE_ALONG,
  policyAdvice: POLICY_ADVICE,
  presetNames: PRESET_NAMES,
  presetSummaries: PRESET_SUMMARIES,
  recovery: RECOVERY,
  replay: REPLAY,
  reproduction: REPRODUCTION,
  restart: RESTART,
  results: RESULTS,
  rollOuts: ROLL_OUTS,
  runFileFaults: RUN_FILE_FAULTS,
  runFiles: RUN_FILES,
  runGroups: RUN_GROUPS,
  sandbox: SANDBOX,
  settingsAdvice: SETTINGS_ADVICE,
  settingsFaults: SETTINGS_FAULTS,
  settingsLine: SETTINGS_LINE,
  snapshots: SNAPSHOTS,
  settingsText: SETTINGS_TEXT,
  speed: SPEED,
  speedRun: SPEED_RUN,
  spellingFiles: SPELLING_FILES,
  speedReport: SPEED_REPORT,
  splitFacts: SPLIT_FACTS,
  splits: SPLITS,
  start: START,
  status: STATUS,
  tableRuns: TABLE_RUNS,
  tables: TABLES,
  tablesQueue: TABLES_QUEUE,
  taggedFiles: TAGGED_FILES,
  taskTexts: TASK_TEXTS,
  term: TERM,
  tensorFaults: TENSOR_FAULTS,
  terms: TERMS,
  theatre: THEATRE,
  theory: THEORY,
  threads: THREADS,
  training: TRAINING,
  transport: TRANSPORT,
  tree: TREE,
  understood: UNDERSTOOD,
  verdict: VERDICT,
  when: WHEN,
  bestOnWord: BEST_ON_WORD,
  badge: BADGE,
  lecture: LECTURE,
  offline: OFFLINE,
  presenter: PRESENTER,
  quiz: QUIZ_TEXTS,
} satisfies Translated<typeof ENGLISH>;
