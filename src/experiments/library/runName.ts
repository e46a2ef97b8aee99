/** Names that are easy to remember and to say: two words, chosen by the run's id, so that the same run is always called the same. */
import { fnv1aOfLine } from '../../tasks/fingerprint.ts';

const KINDS = [
  ...['amber', 'brave', 'bright', 'brisk', 'calm', 'clear', 'clever', 'cosy', 'crisp', 'curious', 'eager'],
  ...['early', 'fair', 'fleet', 'gentle', 'glad', 'golden', 'happy', 'humble', 'jolly', 'keen', 'kind'],
  ...['light', 'lively', 'lucky', 'merry', 'mild', 'misty', 'noble', 'patient', 'plain', 'polite', 'proud'],
  ...['quick', 'quiet', 'rapid', 'ready', 'rosy', 'shy', 'silver', 'sleepy', 'snug', 'steady', 'still'],
  ...['sunny', 'swift', 'tidy', 'tiny', 'warm', 'wise', 'witty', 'young'],
] as const;
const ANIMALS = [
  ...['badger', 'bat', 'bear', 'beaver', 'bee', 'bison', 'crane', 'cricket', 'crow', 'deer', 'dove', 'duck'],
  ...['eagle', 'falcon', 'ferret', 'finch', 'fox', 'frog', 'gecko', 'goose', 'hare', 'hawk', 'heron', 'ibis'],
  ...['jay', 'koala', 'lark', 'lemur', 'llama', 'lynx', 'marten', 'mole', 'moose', 'moth', 'newt', 'otter'],
  ...['owl', 'panda', 'puffin', 'quail', 'rabbit', 'raven', 'robin', 'seal', 'shrew', 'snail', 'sparrow'],
  ...['stork', 'swan', 'tapir', 'tern', 'toad', 'turtle', 'weasel', 'whale', 'wren', 'yak', 'zebra'],
] as const;
const NAMES = KINDS.length * ANIMALS.length;

/** `quiet otter`; `quiet otter 2` when all are taken. */
export function runName(id: string, taken: ReadonlySet<string>): string {
  const first = fnv1aOfLine(id, 0x811c9dc5) % NAMES;
  for (let round = 1; ; round++)
    for (let i = 0; i < NAMES; i++) {
      const place = (first + i) % NAMES;
      const words = [KINDS[place % KINDS.length], ANIMALS[Math.floor(place / KINDS.length)]];
      const name = [...words, ...(round === 1 ? [] : [round])].join(' ');
      if (!taken.has(name)) return name;
    }
}
