/** What `evaluate` says of its options. */
import { expect, it } from 'vitest';
import { sharedField } from '../../../src/experiments/fieldList.ts';
import { EVALUATE_HELP } from '../../../src/headless/evaluateOptions.ts';

it.each([
  ['--beam', 'beam'],
  ['--length-power', 'lengthPower'],
] as const)('%s has the range that the setting has', (option, name) => {
  const { min, max } = sharedField(name) as { readonly min?: number; readonly max?: number };
  expect(EVALUATE_HELP).toContain(`${option} <${min} … ${max}>`);
});
