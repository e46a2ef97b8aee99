/** Lessons: those that come with the page, and one recorded now. */
export const LESSONS = {
  builtIn: {
    mle: 'MLE: teacher forcing',
    'reference-reference': 'SeaRNN, reference/reference',
    'learned-reference': 'SeaRNN, learned/reference',
    'learned-mixed': 'SeaRNN, learned/mixed',
    lols: 'A counter-example: why the reference must not always finish',
  },
  opening: 'Opening the lesson',
  reading: 'Reading {$name}',
  recording: 'Recording one update',
  bad: '{$name}: {$fault}',
  notReady: 'The engine is not ready yet: a lesson can be recorded in a moment.',
  ended: 'The run has ended.',
  title: '{$name}: “{$written}” after { $update -> [one] {$update} update *[other] {$update} updates }',
  note: 'Recorded from the run: update {$update} made on a copy of the model with this one {$sequence} as its batch. The run itself goes on as if nothing had happened.',
} as const;
