/** In what runs differ that stand apart, and which ones do not count again. */
const SAME = '{$file} is the same run as {$first} (settings, data and seed), which alone counts';

export const RUN_GROUPS = {
  data: 'data {$name} ({$content})',
  dataByError: 'data {$name} ({$content}), error “{$error}”',
  setting: '{$setting} {$value}',
  computedBy: 'computed by {$place}',
  release: 'release {$release}',
  noRelease: 'release not recorded',
  updates: '{$updates} updates',
  unchanged: 'no setting changed on the way',
  changed: 'changed on the way: {$changes}',
  twice: '{$file} is given more than once and counts once.',
  sameWeights:
    '{$file} has the same weights as {$first}, though it names another seed: one of the two was changed by hand; {$first} alone counts.',
  same: `${SAME}.`,
  sameButErrors: `${SAME}, though their errors differ.`,
} as const;
