/** What the page says of its engine when that does not start, answer or end well. */
export const ENGINE_CLIENT = {
  closed: 'The engine was closed before it answered.',
  forbidden:
    'The engine may not start here, in a frame or under a policy that forbids workers: open the page in a tab of its own.',
  gone: 'The engine does not start: reload the page.',
  notStarted: 'The engine did not start: {$message}.',
  error: 'The engine reports an error: {$message}.',
  noScript: 'its script could not be loaded',
  silent: 'The engine gave no sign of life and was started afresh.',
  goesOn: 'The engine gave no sign of life, was started afresh and goes on from update {$update}.',
  stands: 'The engine gave no sign of life, was started afresh and stands at update {$update}.',
} as const;
