/**
 * All messages of the page by place, in English. The page imports each place's messages where they are told, so that each
 * part brings its own; another language is another table of this shape.
 */
import { ADAPTERS } from './en/adapters.ts';
import { ADVICE } from './en/advice.ts';
import { ATTENTION } from './en/attention.ts';
import { BACKEND } from './en/backend.ts';
import { BADGE } from './en/badge.ts';
import { DATA_FILES } from './en/dataFiles.ts';
import { ENGINE } from './en/engine.ts';
import { EMBED } from './en/embed.ts';
import { ENGINE_CLIENT } from './en/engineClient.ts';
import { FROZEN } from './en/frozen.ts';
import { PRINTED_FIGURES } from './en/printedFigures.ts';
import { REASONS } from './en/reasons.ts';
import { BLEU } from './en/bleu.ts';
import { BUILT_IN_NAMES } from './en/builtInNames.ts';
import { CHECKPOINT_FILES } from './en/checkpointFiles.ts';
import { GIVEN_WEIGHTS } from './en/givenWeights.ts';
import { WEIGHT_FILES } from './en/weightFiles.ts';
import { CHECKPOINTS } from './en/checkpoints.ts';
import { CODE } from './en/code.ts';
import { CHANGE_FAULTS } from './en/changeFaults.ts';
import { COMPARISON } from './en/comparison.ts';
import { CONFUSION } from './en/confusion.ts';
import { CONTESTANT } from './en/contestant.ts';
import { CONTESTANT_NAMES } from './en/contestantNames.ts';
import { CONTROLS } from './en/controls.ts';
import { COST_TABLE } from './en/costTable.ts';
import { COSTS } from './en/costs.ts';
import { COUNTEREXAMPLES } from './en/counterexamples.ts';
import { CURVES } from './en/curves.ts';
import { DATA_MENU } from './en/dataMenu.ts';
import { DATA_NAMES } from './en/dataNames.ts';
import { EARLIER_RUNS } from './en/earlierRuns.ts';
import { EXAMINATION } from './en/examination.ts';
import { EXAMINED } from './en/examined.ts';
import { FAULTS } from './en/faults.ts';
import { FIELD_CHOICES } from './en/fieldChoices.ts';
import { FIELD_HELP } from './en/fieldHelp.ts';
import { FIELDS } from './en/fields.ts';
import { FIGURES } from './en/figures.ts';
import { FILE_FAULTS } from './en/fileFaults.ts';
import { FILE_FORMATS } from './en/fileFormats.ts';
import { FORK } from './en/fork.ts';
import { FORMULA } from './en/formula.ts';
import { FORMAT } from './en/format.ts';
import { GIVEN } from './en/given.ts';
import { GLYPHS } from './en/glyphs.ts';
import { GRID } from './en/grid.ts';
import { HEADER } from './en/header.ts';
import { HELP } from './en/help.ts';
import { KEEPING } from './en/keeping.ts';
import { LECTURE } from './en/lecture.ts';
import { LEFT_RUNS } from './en/leftRuns.ts';
import { LESSON_FAULTS } from './en/lessonFaults.ts';
import { LESSONS } from './en/lessons.ts';
import { LESSON_TEXTS } from './en/lessonTexts.ts';
import { LETTER_DATA } from './en/letterData.ts';
import { LETTERS } from './en/letters.ts';
import { LIBRARY_FAULTS } from './en/libraryFaults.ts';
import { LIBRARY } from './en/library.ts';
import { RUNS } from './en/runs.ts';
import { COMPARED_RUNS } from './en/comparedRuns.ts';
import { QUEUES } from './en/queues.ts';
import { SEED_RUNS } from './en/seedRuns.ts';
import { SCOREBOARD } from './en/scoreboard.ts';
import { LINKS } from './en/links.ts';
import { LONG_WORK } from './en/longWork.ts';
import { METHOD_NAMES } from './en/methodNames.ts';
import { METHOD_FACTS } from './en/methods.ts';
import { METHOD_SUMMARIES } from './en/methodSummaries.ts';
import { MIDDLE } from './en/middle.ts';
import { NINE_TABLES } from './en/nineTables.ts';
import { NOTICES } from './en/notices.ts';
import { OBJECTIVES } from './en/objectives.ts';
import { OBJECTIVE_SUMMARIES } from './en/objectiveSummaries.ts';
import { OFFLINE } from './en/offline.ts';
import { OPENING } from './en/opening.ts';
import { OWN_WRITINGS } from './en/ownWritings.ts';
import { OWN_TEXT } from './en/ownText.ts';
import { OWN_WORD } from './en/ownWord.ts';
import { PAGE } from './en/page.ts';
import { PAIR_FILES } from './en/pairFiles.ts';
import { PANELS } from './en/panels.ts';
import { PAPER } from './en/paper.ts';
import { TABLES } from './en/paperTables.ts';
import { PICTURE } from './en/picture.ts';
import { TAKE_ALONG } from './en/takeAlong.ts';
import { POLICY_ADVICE } from './en/policyAdvice.ts';
import { PRESENTER } from './en/presenter.ts';
import { PRESET_NAMES } from './en/presetNames.ts';
import { PRESET_SUMMARIES } from './en/presetSummaries.ts';
import { QUIZ_TEXTS } from './en/quiz.ts';
import { RECOVERY } from './en/recovery.ts';
import { REPLAY } from './en/replay.ts';
import { REPRODUCTION } from './en/reproduction.ts';
import { RESTART } from './en/restart.ts';
import { RESULTS } from './en/results.ts';
import { ROLL_OUTS } from './en/rollOuts.ts';
import { RUN_FILE_FAULTS } from './en/runFileFaults.ts';
import { RUN_FILES } from './en/runFiles.ts';
import { RUN_GROUPS } from './en/runGroups.ts';
import { SANDBOX } from './en/sandbox.ts';
import { SETTINGS_ADVICE } from './en/settingsAdvice.ts';
import { SETTINGS_FAULTS } from './en/settingsFaults.ts';
import { SETTINGS_LINE } from './en/settingsLine.ts';
import { SNAPSHOTS } from './en/snapshots.ts';
import { SETTINGS_TEXT } from './en/settingsText.ts';
import { SPEED } from './en/speed.ts';
import { SPEED_RUN } from './en/speedRun.ts';
import { SPELLING_FILES } from './en/spellingFiles.ts';
import { SPEED_REPORT } from './en/speedReport.ts';
import { SPLIT_FACTS } from './en/splitFacts.ts';
import { SPLITS } from './en/splits.ts';
import { START } from './en/start.ts';
import { STATUS } from './en/status.ts';
import { TABLE_RUNS } from './en/tableRuns.ts';
import { TABLES_QUEUE } from './en/tablesQueue.ts';
import { TAGGED_FILES } from './en/taggedFiles.ts';
import { TASK_TEXTS } from './en/taskTexts.ts';
import { TERM } from './en/term.ts';
import { TENSOR_FAULTS } from './en/tensorFaults.ts';
import { TERMS } from './en/terms.ts';
import { THEATRE } from './en/theatre.ts';
import { THEORY } from './en/theory.ts';
import { THREADS } from './en/threads.ts';
import { TRAINING } from './en/training.ts';
import { TRANSPORT } from './en/transport.ts';
import { TREE } from './en/tree.ts';
import { UNDERSTOOD } from './en/understood.ts';
import { VERDICT } from './en/verdict.ts';
import { WHEN } from './en/when.ts';
import { BEST_ON_WORD } from './en/bestOnWord.ts';

export const ENGLISH = {
  adapters: ADAPTERS,
  advice: ADVICE,
  attention: ATTENTION,
  backend: BACKEND,
  badge: BADGE,
  dataFiles: DATA_FILES,
  dataNames: DATA_NAMES,
  embed: EMBED,
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
  lecture: LECTURE,
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
  offline: OFFLINE,
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
  presenter: PRESENTER,
  presetNames: PRESET_NAMES,
  presetSummaries: PRESET_SUMMARIES,
  quiz: QUIZ_TEXTS,
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
} as const;
