/** Why the numbers of a run will not come back when it is repeated. */
export const REPLAY = {
  altered:
    'The file was changed after it was written: it is repeated as it now says, and its numbers may not come back.',
  otherData: 'The run was made on other data ({$data}), so its numbers will not come back.',
  begunWith:
    'The run began with given weights ({$name}), which a repeat does not have: this one draws its own, and the numbers will not come back.',
  plugin:
    'The run was trained with functions of a plugin ({$name}: {$functions}), which this repeat does not have: the playground’s own take their place, and the numbers will not come back.',
  otherPlugin:
    'The run was trained with functions of a plugin ({$name}: {$functions}), and nothing tells that those of this repeat are the same: its numbers may not come back.',
  pluginTask:
    'The run was trained on a task of a plugin ({$name}), which this page does not have; searnn train --config repeats it with --plugin.',
  noPlugin: 'The run was trained without a plugin, so its numbers will not come back.',
  unplayed:
    'The run’s settings were changed while it went on, and its last ones hold from the start here: {$problem}.',
  elsewhere: 'The run was computed in part on {$place}, so its numbers will not come back.',
  otherArithmetic:
    'Same settings, other arithmetic: the run was made by release {$release} on {$backend} ({$adapter}).',
  goesOn:
    'From here on other arithmetic goes on with the run, and its numbers may differ a little: so far release {$release} made it on {$backend} ({$adapter}).',
} as const;
