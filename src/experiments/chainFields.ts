/** What a linear chain has of its own: settings of a contestant, described as all others are. */
import { flag, real } from './fields.ts';

export const chainFields = {
  chainRate: real(0.001, 10, 0.3, {
    group: 'optimiser',
    scale: 'log',
  }),
  chainDecay: real(0.0000001, 1, 0.00001, {
    group: 'loss',
    scale: 'log',
  }),
  chainAverage: flag(true, {
    group: 'optimiser',
  }),
};
