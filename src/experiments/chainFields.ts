/** What a linear chain has of its own: settings of a contestant, described as all others are. */
import { flag, real } from './fields.ts';

export const chainFields = {
  chainRate: real(0.001, 10, 0.3, {
    label: 'chain’s rate',
    group: 'optimiser',
    scale: 'log',
    when: 'restart',
    help: 'Step size of a linear chain, by Adagrad: about how far a weight may go in its first update, and less from then on. The networks’ optimiser does not reach it.',
  }),
  chainDecay: real(0.0000001, 1, 0.00001, {
    label: 'chain’s L2',
    group: 'loss',
    scale: 'log',
    when: 'restart',
    help: 'Holds the weights of a linear chain small: half of this times the sum of their squares is added to the loss.',
  }),
  chainAverage: flag(true, {
    label: 'average weights',
    group: 'optimiser',
    when: 'restart',
    help: 'A linear chain reads with a running average of its weights, in which newer ones count more. Needed where the rate is large.',
  }),
};
