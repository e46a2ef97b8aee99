/** The stages of `npm test`, in order. `npm run check` runs the quick ones. */

export interface Stage {
  readonly name: string;
  readonly command: string;
  /** Part of `npm run check`. */
  readonly quick: boolean;
  /** Works on one core and writes nothing that another reads: it runs while its neighbours do that say so too. */
  readonly beside?: true;
  /** Milliseconds that it may take, where that is not as long as any stage. */
  readonly limit?: number;
  /** Where the stage's runner writes its report, and in which form; absent where nothing is counted. */
  readonly report?: { readonly runner: 'vitest' | 'playwright'; readonly file: string };
}

const REPORTS = '.cache/reports';

function vitest(name: string, quick: boolean, projects: readonly string[] = [name]): Stage {
  const file = `${REPORTS}/${name}.json`;
  const chosen = projects.map((project) => `--project ${project}`).join(' ');
  const command = `vitest run ${chosen} --reporter=default --reporter=json --outputFile.json=${file}`;
  return { name: `${name} tests`, command, quick, report: { runner: 'vitest', file } };
}

/** Each of their tests has a limit of its own: they take long, and none hangs. */
const BROWSER_LIMIT = 60 * 60_000;

function playwright(project: string, name: string): Stage {
  // The file that playwright.config.ts names, written anew by each run.
  const report = { runner: 'playwright', file: `${REPORTS}/playwright.json` } as const;
  return {
    name,
    command: `playwright test --project ${project}`,
    quick: false,
    report,
    limit: BROWSER_LIMIT,
  };
}

export const STAGES: readonly Stage[] = [
  // The longest first: the others find room beside it.
  { name: 'lint', command: 'eslint --max-warnings 0 --concurrency auto .', quick: true, beside: true },
  {
    name: 'format',
    command:
      'prettier --check --log-level warn --cache --cache-strategy content --cache-location .cache/prettier .',
    quick: true,
    beside: true,
  },
  // Each by itself: a build passes over a change in a file that a project takes in without listing it.
  {
    name: 'types',
    command: ['pure', 'worker', 'dom', 'node'].map((name) => `tsc -p tsconfig.${name}.json`).join(' && '),
    quick: true,
    beside: true,
  },
  {
    name: 'arrows between folders',
    command: 'depcruise --config .dependency-cruiser.js src',
    quick: true,
    beside: true,
  },
  { name: 'nothing unused', command: 'knip', quick: true, beside: true },
  vitest('unit', true, ['pure', 'unit']),
  vitest('integration', false),
  { name: 'build', command: 'vite build --logLevel warn', quick: false },
  { name: 'size budget', command: 'size-limit', quick: false },
  playwright('browser', 'browser tests'),
  playwright('e2e', 'end-to-end tests'),
  playwright('timed', 'tests of time'),
];
