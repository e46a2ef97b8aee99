/** The arrows between folders as data, each with its reason. Whatever an arrow does not allow is forbidden. */

/** What each folder of src may import besides itself, and why no more. */
const ARROWS = [
  { from: 'base', to: [], why: 'base is what everything stands on' },
  { from: 'text', to: ['base'], why: 'a table of messages that anybody may tell' },
  { from: 'tasks', to: ['base', 'text'], why: 'what is learned knows neither how nor with what' },
  { from: 'statistics', to: ['base'], why: 'counting knows neither words nor networks' },
  {
    from: 'searnn',
    to: ['base', 'text', 'tasks'],
    why: 'the paper in its words is pure: plain arrays, no network',
  },
  {
    from: 'chain',
    to: ['base', 'tasks'],
    why: 'linear chains are a model of their own on plain arrays, and know nothing of search or networks',
  },
  {
    from: 'experiments',
    to: ['base', 'tasks', 'text', 'statistics', 'searnn'],
    why: 'settings are data that everything reads, so they read only what is pure',
  },
  {
    from: 'figures',
    to: ['base', 'tasks', 'text', 'statistics', 'experiments'],
    why: 'a figure for a paper is made of what was measured, by the page and by the command line alike',
  },
  {
    from: 'kernels',
    to: ['base', 'text', 'experiments'],
    why: 'kernels compute; they know nothing of words, models or methods',
  },
  {
    from: 'model',
    to: ['base', 'tasks', 'searnn', 'experiments', 'kernels'],
    why: 'the network implements the policy contract and nothing of the contest',
  },
  {
    from: 'methods',
    to: ['base', 'tasks', 'searnn', 'experiments', 'model'],
    why: 'a contestant is written against contracts, never against tensors',
  },
  {
    from: 'training',
    to: [
      ...['base', 'text', 'tasks', 'statistics', 'searnn', 'chain'],
      ...['experiments', 'kernels', 'model', 'methods'],
    ],
    why: 'the race runs without a page and without a worker',
  },
  {
    from: 'worker',
    to: ['base', 'text', 'tasks', 'searnn', 'experiments', 'kernels', 'model', 'methods', 'training'],
    why: 'the worker never knows the page',
  },
  {
    from: 'headless',
    to: [
      'base',
      'tasks',
      'text',
      'statistics',
      'searnn',
      'experiments',
      'figures',
      'kernels',
      'model',
      'methods',
      'training',
    ],
    why: 'the command line drives the engine itself, without the page and without its worker',
  },
  {
    from: 'frozen',
    to: ['base', 'text', 'statistics', 'experiments', 'figures'],
    why: 'the script of a frozen page draws what is in its file',
  },
  { from: 'offline', to: [], why: 'the service worker keeps files, whatever they hold' },
  {
    from: 'state',
    to: ['base', 'tasks', 'text', 'experiments', 'figures', 'worker'],
    why: 'stores keep facts that come from the worker',
  },
  {
    from: 'ui',
    to: ['base', 'tasks', 'text', 'statistics', 'searnn', 'experiments', 'figures', 'frozen', 'state'],
    why: 'pictures are drawn from the stores; a frozen page takes its script along',
  },
];

const arrows = ARROWS.map(({ from, to, why }) => ({
  name: `arrow-${from}`,
  comment: `${from} imports only ${[...to, 'itself'].join(', ')}: ${why}.`,
  severity: 'error',
  from: { path: `^src/${from}/` },
  to: { path: '^src/', pathNot: `^src/(${[from, ...to].join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...arrows,
    {
      name: 'page-crosses-one-bridge',
      comment:
        'The page talks to the worker through its client and the protocol; the rest runs on the other side.',
      severity: 'error',
      from: { path: '^src/(state|ui|main)' },
      to: { path: '^src/worker/', pathNot: '^src/worker/(client|protocol)\\.ts$' },
    },
    {
      name: 'client-stays-light',
      comment:
        'The client runs on the page: of the worker it shares the wire only, of the engine the names in its contract.',
      severity: 'error',
      from: { path: '^src/worker/(client|caller|protocol|transport)\\.ts$' },
      to: { path: '^src/(kernels|model|methods|training)/', pathNot: '^src/training/contract\\.ts$' },
    },
    {
      name: 'page-never-reaches-tfjs',
      comment: 'TensorFlow.js lives in the worker only: it would weigh on the page and block it.',
      severity: 'error',
      from: { path: '^src/(main\\.tsx$|ui/|state/)' },
      to: { path: '@tensorflow/', reachable: true },
    },
    {
      name: 'pure-never-reaches-tfjs',
      comment:
        'Tasks, the algorithm and the settings compute on plain arrays, so every runtime can use them.',
      severity: 'error',
      from: { path: '^src/(base|tasks|statistics|searnn|chain|experiments|figures)/' },
      to: { path: '@tensorflow/', reachable: true },
    },
    {
      name: 'one-door-to-tfjs',
      comment:
        'tfjs is in maintenance mode and its private parts are touched: one file names it, and each backend its own package.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(kernels/tf\\.ts$|kernels/backend/|headless/)' },
      to: { path: '@tensorflow/' },
    },
    {
      name: 'react-and-zustand-above-the-bridge',
      comment: 'Nothing below the stores knows that there is a page.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(main\\.tsx$|ui/|state/)' },
      to: { path: 'node_modules/(react|react-dom|zustand|recharts|@types/react|@types/react-dom)/' },
    },
    {
      name: 'charts-in-ui',
      comment: 'Charts are a lazy part of the page; a store that imported them would put them in its entry.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/ui/' },
      to: { path: 'node_modules/recharts/' },
    },
    {
      name: 'node-only-headless',
      comment: 'Everything else must run in a browser.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/headless/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'product-without-tools',
      comment: 'What is shipped stands on dependencies, not on tools, scripts or tests.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: ['^(scripts|tests)/', 'node_modules/'], dependencyTypesNot: ['npm', 'type-only', 'core'] },
    },
    {
      name: 'nobody-imports-main',
      comment: 'main.tsx composes; it is composed by nothing.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/main\\.tsx$' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or a third is missing.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nothing uses and that uses nothing is forgotten.',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '\\.css$', '/build/'] },
      to: {},
    },
    {
      name: 'all-resolved',
      comment: 'An import that leads nowhere breaks at run time.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Types are arrows too: who names a type depends on it.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.node.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.css', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'default', 'types'],
    },
  },
};
