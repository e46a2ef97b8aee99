/** What the engine refuses, and what its run files tell of how a run went. */
export const ENGINE = {
  noThreads: 'there is one thread here',
  warmingUp: 'Warming up',
  calledOff: 'The examination was called off.',
  notLive: '{$fields} cannot change while a run goes on; only {$live} can.',
  noContestant: 'Contestant {$contestant} does not exist: there are {$count}.',
  noSequence: 'Test sequence {$index} does not exist: allowed are {$allowed}.',
  anyIndex: 'whole numbers from 0',
  indexTo: '0 to {$last}',
  noRun: 'No run has been configured yet.',
  ended: 'The run has ended.',
  events: {
    playing: 'playing',
    playingAt: 'playing at {$speed} updates per second',
    lost: 'the GPU was lost; went on with {$backend}',
    paused: 'paused',
    maxUpdates: 'stopped after the wanted updates',
    targetError: 'stopped below the wanted error',
    stopped: 'stopped: {$message}',
  },
} as const;
