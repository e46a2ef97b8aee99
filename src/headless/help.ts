/** The text of `--help`, written from the field list: every option with its range, its default and what it does. */
import { assertNever, at } from '../base/assert.ts';
import { BUILT_IN_DATA } from '../tasks/tasks.ts';
import { fieldHelp } from '../experiments/fieldHelp.ts';
import { contestantFields, sharedFields, type Field, type FieldValue } from '../experiments/fieldList.ts';
import { openingSettings, PRESET_IDS, PRESETS } from '../experiments/presets.ts';
import { PRESET_SUMMARIES } from '../experiments/summaries.ts';
import { ALIASES, COUNTED, kebab, OWN_OPTIONS } from './options.ts';
import { sayOfAny } from '../tasks/say.ts';

const WIDTH = 100;
const INDENT = ' '.repeat(6);

/** Breaks a paragraph into indented lines. */
function wrap(text: string): string {
  const lines = [INDENT.trimEnd()];
  for (const word of text.split(' ')) {
    const last = at(lines, lines.length - 1);
    const longer = last === '' ? `${INDENT}${word}` : `${last} ${word}`;
    if (longer.length <= WIDTH) lines[lines.length - 1] = longer;
    else lines.push(`${INDENT}${word}`);
  }
  return lines.join('\n');
}

function valueText(field: Field): string {
  switch (field.kind) {
    case 'number':
      return ` <${field.integer ? 'whole number' : 'number'}, ${field.min} … ${field.max}>`;
    case 'choice':
      return field.name === 'data'
        ? ` <${BUILT_IN_DATA.join(' | ')} | file>`
        : ` <${field.options.join(' | ')}>`;
    case 'flag':
      return `, --no-${kebab(field.name)}`;
    default:
      return assertNever(field);
  }
}

/** @param start what the setting is where nothing is said */
function describe(field: Field, start: FieldValue): string {
  const fallback = field.kind === 'flag' ? (start === true ? 'on' : 'off') : String(start);
  const unit = field.meta.unit === undefined ? '' : ` (${sayOfAny(field.meta.unit)})`;
  const also = Object.entries(ALIASES)
    .filter(([, alias]) => alias.flag === kebab(field.name))
    .map(([name, { prefix }]) => (prefix === '' ? `--${name}` : `--${name} 1 for ${prefix}1`));
  const counted = Object.entries(COUNTED).some(([name]) => name === field.name);
  if (counted && field.kind === 'choice') also.push(`${at(field.options, 1)}:5 to say how many`);
  const short = also.length > 0 ? ` Also: ${also.join('; ')}.` : '';
  const label = sayOfAny(field.meta.label);
  return `  --${kebab(field.name)}${valueText(field)}   [${fallback}]\n${wrap(`${label}${unit}: ${sayOfAny(fieldHelp(field.name))}${short}`)}`;
}

/** All of it. */
export function helpText(): string {
  // Who is trained where nothing is said.
  const searcher = at(openingSettings.contestants, 1);
  const own = Object.entries(OWN_OPTIONS).map(
    ([name, { value, help }]) => `  --${name}${value === null ? '' : ` ${value}`}\n${wrap(help)}`,
  );
  const presets = PRESET_IDS.map((id) => `  ${id}\n${wrap(`${PRESETS[id].name}: ${PRESET_SUMMARIES[id]}`)}`);
  return [
    'searnn train [options]: trains a contestant and measures its test error.',
    'Also searnn evaluate, reproduce, summarise, compare, export, freeze, weights and toys; each has a --help of its own.',
    '',
    'Example: npm run searnn -- train --data letter.data.gz --test-fold 1 --method searnn --tokens topk:5 --steps 8000 --out run.json',
    'Example of spelling: npm run searnn -- train --data any-text.txt --split noise-30 --no-aligned --bidirectional --attention additive --optimiser adam --learning-rate 0.001 --steps 20000',
    'Ctrl-C, SIGTERM and SIGHUP stop after the phase that runs and still write the run file; a second one ends at once.',
    'Exit code: 0 done; 130, 143 or 129 stopped by Ctrl-C, SIGTERM or SIGHUP; 2 bad input; 1 failure;',
    '141 stopped since nobody reads the outcome any more.',
    'Paths are taken from where you stand. Defaults stand in [brackets]; presets and data bring their own.',
    '',
    'The command line’s own options',
    ...own,
    '',
    'Presets',
    ...presets,
    '',
    'Settings of the run',
    ...sharedFields.map((field) => describe(field, openingSettings[field.name])),
    '',
    'Settings of the contestant (with --duel: of every contestant that uses them)',
    ...contestantFields.map((field) => describe(field, searcher[field.name])),
    '',
  ].join('\n');
}
