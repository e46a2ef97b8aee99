/** What each contestant looked at when it wrote. */
export const ATTENTION = {
  title: 'Attention',
  term: 'What is attention?',
  about: 'Rows: what is read. Columns: what is written. Dark: looked at when the {$unit} was written.',
  links: 'Attention of {$name} as links',
  sentence: '{$name}, writing {$token} at {$unit} {$place}, looks at {$seen}.',
  seen: '{$place} ({$weight})',
  seenToken: '{$token} at {$place} ({$weight})',
} as const;
