/** What stands in the middle of the page. */
export const OPENING = {
  name: 'What is shown',
  parts: { rollOuts: 'Roll-outs', attention: 'Attention', fork: 'Forced {$units}' },
  help: 'A filled {$unit} is {$misread}. Choose one to see what the update does there.',
  step: 'Step through it ▸',
  shown: {
    live: 'Live: update {$update}',
    past: 'Looking back: update {$update}',
    recorded: 'Recorded: update {$update} of the default duel',
  },
} as const;
