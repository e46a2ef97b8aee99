/** What is wrong with a file of tensors, or with the weights in it. */
export const TENSOR_FAULTS = {
  unreadable: 'The file of tensors cannot be read: {$fault}.',
  headerCutOff: 'its header is cut off',
  noJson: 'its header is no JSON object',
  noObject: 'its header is not an object',
  entry: 'the entry {$name} of its header is not understood',
  type: '{$name} holds {$type}, but only F32 is read',
  cutOff: '{$name} is cut off',
  missing: 'it has no {$name}, which the network of these settings has',
  unknown: 'it has {$name}, which the network of these settings does not have',
  shape: '{$name} has the shape {$found}, but must have {$wanted}',
  notFinite: '{$name} holds a number that is not finite',
  otherFormat: 'it is no file of weights of this program, but {$format}',
  later: 'it is of version {$version}, and this release reads version {$own}',
} as const;
