/** What a comparison of two contestants says. */
const COMPARED =
  '{$what} of {$one} less that of {$other}: {$difference} points, 95 % interval {$low} to {$high}:';
const DIFFER =
  '{$one} gets { $count -> [one] 1 {$sequence} *[other] {$count} {$sequences} } wrong that {$other} gets right, {$back} the other way:';

export const COMPARISON = {
  below: 'below 0.001',
  alike: '{$one} and {$other} get the same {$sequences} right: nothing tells them apart by {$sequence}.',
  differ: `${DIFFER} p = {$p}; if both were equally good, a difference this large would come about by chance {$chance}.`,
  differMuch: `${DIFFER} p {$p}; if both were equally good, a difference this large would come about by chance {$chance}.`,
  chance: {
    always: 'every time',
    often: 'in {$cases} of 100 cases',
    never: 'less than once in 1,000 times',
    once: 'once in {$times} times',
  },
  inside: `${COMPARED} 0 is inside, so other {$sequences} of this kind might reverse the order.`,
  outside: `${COMPARED} 0 is outside, so {$better} is better by {$figure}, and not only in this sample.`,
} as const;
