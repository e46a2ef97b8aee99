/** The keys of JSON that are named after letters are explained wherever JSON is asked for. */
import { expect, it } from 'vitest';
import { ERROR_KEYS } from '../../../src/headless/errorKeys.ts';
import { EVALUATE_HELP } from '../../../src/headless/evaluateOptions.ts';
import { EXPORT_HELP } from '../../../src/headless/exportOptions.ts';
import { helpText } from '../../../src/headless/help.ts';
import { SUMMARISE_HELP } from '../../../src/headless/summariseCommand.ts';

it('letterError is of units and wordError of sequences, and all help says so', () => {
  expect(ERROR_KEYS).toBe(
    'letterError is the error of the task’s unit (letter, symbol, tag, word, digit, token, character), wordError that of its whole sequence (word, text, sentence, row, sequence)',
  );
  for (const help of [helpText(), EVALUATE_HELP, SUMMARISE_HELP, EXPORT_HELP])
    expect(help.replaceAll(/\s+/g, ' ')).toContain(ERROR_KEYS);
});
