/** What a large run will take, and what the engine has been computing for long. */
export const LONG_WORK = {
  lasts: 'for {$time}.',
  page: 'What the page shows',
  does: {
    rollIn: '{$name} rolls in: for {$time}.',
    rollOut: '{$name} rolls out: for {$time}.',
    costs: '{$name} takes the costs: for {$time}.',
    objective: '{$name} computes its loss: for {$time}.',
    backward: '{$name} computes its gradient: for {$time}.',
    update: '{$name} finishes its update: for {$time}.',
    test: '{$name} is tested: for {$time}.',
    look: '{$name} is read: for {$time}.',
  },
  chains: 'Estimated to take {$time} for one update of each contestant: a smaller batch is faster.',
  networks:
    'Estimated to take {$memory} of memory, and {$time} for one update of each contestant: a smaller batch or fewer units is faster.',
  time: { seconds: '{$value} s', minutes: '{$value} min', hours: '{$value} h', days: '{$value} days' },
  memory: { megabytes: '{$value} MB', gigabytes: '{$value} GB' },
} as const;
