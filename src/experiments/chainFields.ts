/** What a linear chain has of its own: settings of a contestant, described as all others are. */
import { flag, real } from './fields.ts';

export const chainFields = {
  chainRate: real(0.001, 10, 0.3, {
    label: 'chain’s rate',
    group: 'optimiser',
    scale: 'log',
    when: 'restart',
  }),
  chainDecay: real(0.0000001, 1, 0.00001, {
    label: 'chain’s L2',
    group: 'loss',
    scale: 'log',
    when: 'restart',
  }),
  chainAverage: flag(true, {
    label: 'average weights',
    group: 'optimiser',
    when: 'restart',
  }),
};
