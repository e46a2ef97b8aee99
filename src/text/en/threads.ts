/** How many threads train, and why. */
export const THREADS = {
  label: 'Threads',
  unasked: 'as many as useful',
  count: '{ $count -> [one] One thread trains *[other] {$count} threads train side by side }',
  why: {
    asked: '{$threads}, as asked; this device has { $cores -> [one] one core *[other] {$cores} cores }.',
    device: '{$threads}: all contestants share the graphics processor.',
    core: '{$threads}: this device has one core, so contestants take turns.',
    alone: '{$threads}: one contestant that rolls nothing out gains nothing by more.',
    useful: '{$threads}: more would have nothing to do on this device’s {$cores} cores.',
    cores: '{$threads}: as many as this device’s {$cores} cores can spare.',
  },
  same: 'The numbers are the same with any number of threads; only the time differs.',
  ended:
    'A thread ended ({$why}). Its contestants go on from where they were; what they had learned since they were last kept is computed again.',
  terminated: 'it was ended',
  silent: 'it has not answered for a long time',
  otherwise: 'they run on {$adapter}',
  none: 'Training has one thread, because others could not be started: {$why}.',
} as const;
