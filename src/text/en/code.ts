/** The code of a method, as it stands in its file. */
export const CODE = {
  part: 'Code',
  name: 'Code from {$file}',
  from: '{$file}, from line {$line}',
  running: 'Running line:',
} as const;
