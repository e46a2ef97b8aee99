/** The words of a command line become settings, or one sentence about what is wrong. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contestantFields, sharedFields } from '../../../src/experiments/fieldList.ts';
import { writeText } from '../../../src/experiments/fieldText.ts';
import { readCommandLine } from '../../../src/headless/commandLine.ts';
import { helpText } from '../../../src/headless/help.ts';
import { ALIASES, kebab, OWN_OPTIONS } from '../../../src/headless/options.ts';
import { arbitraryValue } from '../experiments/arbitrarySettings.ts';

const read = (line: string) => readCommandLine(line.split(' ').filter((word) => word !== ''));

function refusal(...words: string[]): string {
  try {
    readCommandLine(words);
  } catch (error) {
    expect(error).toMatchObject({ code: 'bad-setting' });
    return error instanceof Error ? error.message : '';
  }
  throw new Error(`${words.join(' ')} was taken`);
}

describe('the command line', () => {
  it('reads any value of any setting, under the schema’s name in kebab case', () => {
    for (const field of [...sharedFields, ...contestantFields]) {
      if (field.name === 'data') continue;
      fc.assert(
        fc.property(arbitraryValue(field), fc.boolean(), (value, inline) => {
          const text = writeText(field, value);
          const flag = `--${kebab(field.name)}`;
          const off = value === false ? '--no-' : '--';
          const words =
            field.kind === 'flag'
              ? [`${off}${kebab(field.name)}`]
              : inline
                ? [`${flag}=${text}`]
                : [flag, text];
          const { shared, contestant } = readCommandLine(words);
          expect(Object.fromEntries([...shared, ...contestant])).toEqual({ [field.name]: value });
        }),
        { numRuns: 20 },
      );
    }
  });

  it('reads the example of the documentation', () => {
    const { shared, contestant, dataFile, own } = read(
      '--data letter.data.gz --test-fold 1 --method searnn --roll-in learned --roll-out mixed --objective kl --cost-scale 50 --tokens topk:5 --cells uniform:3 --steps 8000 --seed 1 --backend wasm --out run.json --resume --json',
    );
    expect(Object.fromEntries(shared)).toEqual({ data: 'own', split: 'fold-1', maxUpdates: 8000, seed: 1 });
    expect(Object.fromEntries(contestant)).toEqual({
      method: 'searnn',
      rollIn: 'learned',
      rollOut: 'mixed',
      objective: 'kl',
      costScale: 50,
      tokens: 'topk',
      tokenCount: 5,
      cells: 'uniform',
      cellCount: 3,
    });
    expect(dataFile).toBe('letter.data.gz');
    expect(Object.fromEntries(own)).toEqual({ backend: 'wasm', out: 'run.json', resume: '', json: '' });
  });

  it('takes the built-in words by their name and anything else as a file', () => {
    expect(read('--data built-in')).toMatchObject({
      dataFile: null,
      shared: new Map([['data', 'built-in']]),
    });
    expect(read('--data own')).toMatchObject({ dataFile: 'own', shared: new Map([['data', 'own']]) });
  });

  it('lets the last of two equal options win', () => {
    expect(read('--steps 5 --max-updates 7').shared.get('maxUpdates')).toBe(7);
    expect(read('--data a.gz --data built-in').dataFile).toBeNull();
  });
});

it('names what was given more than once, under whichever of its names, and how it stood last', () => {
  expect(read('--steps 5 --seed 1 --no-aligned --max-updates 7 --aligned --json --json').repeated).toEqual([
    '--max-updates 7',
    '--aligned',
    '--json',
  ]);
  expect(read('--steps 5 --seed 5 --test-fold 1').repeated).toEqual([]);
});

describe('a bad command line', () => {
  it.each([
    [['--batch-size', '900'], '--batch-size is “900”, but must be a whole number from 1 to 512.'],
    [['--seed', 'seven'], '--seed is “seven”, but must be a whole number from 0 to 4294967295.'],
    [['--seed', '-1'], '--seed is “-1”, but must be a whole number from 0 to 4294967295.'],
    [['--learning-rate=fast'], '--learning-rate is “fast”, but must be a number from 0.00001 to 5.'],
    [
      ['--roll-in', 'lerned'],
      '--roll-in is “lerned”, but must be one of reference, learned, mixed, mixed-cells.',
    ],
    [['--tokens', 'topk:x'], '--tokens topk:… is “x”, but must be a whole number from 2 to 64.'],
    [['--tokens', 'topk:1'], '--tokens topk:… is “1”, but must be a whole number from 2 to 64.'],
    [['--tokens', 'topk:5:6'], '--tokens topk:… is “5:6”, but must be a whole number from 2 to 64.'],
    [['--tokens', 'topk:'], '--tokens topk:… is “”, but must be a whole number from 2 to 64.'],
    [
      ['--tokens', 'top:5'],
      '--tokens is “top”, but must be one of all, uniform, policy, biased, topk, neighbours, targeted.',
    ],
    [['--tokens', 'all:5'], '--tokens all takes no count, but got “5”.'],
    [['--steps', '1.5'], '--steps is “1.5”, but must be a whole number from 0 to 10000000.'],
    [['--rol-in', 'learned'], 'There is no option --rol-in; --help lists all. Did you mean --roll-in?'],
    [['--no-seed'], 'There is no option --no-seed; --help lists all.'],
    [['--out'], '--out needs a value behind it; --help says which.'],
    [['--out', '--json'], '--out needs a value behind it; --help says which.'],
    [['--json=1'], '--json is a switch and takes no value.'],
    [['--no-aligned=1'], '--no-aligned is a switch and takes no value.'],
    [['letters'], '“letters” was not expected; options begin with --, and --help lists all.'],
    [['-h'], '“-h” was not expected; options begin with --, and --help lists all.'],
  ])('%j is refused with a sentence', (words, sentence) => {
    expect(refusal(...words)).toMatch(sentence);
  });

  it('names the fold that does not exist and those that may', () => {
    expect(refusal('--test-fold', '11')).toMatch(
      /^--test-fold is “fold-11”, but must be one of by-type, .*fold-9, noise-30, noise-50, last-tenth, shuffled-tenth, copy, reverse, sort, separate\.$/,
    );
  });

  it('never fails otherwise than with a sentence', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string(),
            fc.string().map((text) => `--${text}`),
          ),
        ),
        (words) => {
          try {
            readCommandLine(words);
          } catch (error) {
            expect(error).toMatchObject({ code: 'bad-setting' });
          }
        },
      ),
    );
  });
});

describe('the help', () => {
  const text = helpText();

  it('lists every option with its range or choices and its default', () => {
    for (const field of [...sharedFields, ...contestantFields]) {
      const line =
        text.split('\n').find((each) => new RegExp(`^  --${kebab(field.name)}[ ,]`).test(each)) ?? '';
      expect([field.name, line]).toEqual([field.name, expect.stringMatching(/\[.+\]$/) as unknown]);
      if (field.kind === 'number') expect(line).toContain(`${field.min} … ${field.max}> `);
      if (field.kind === 'choice' && field.name !== 'data') expect(line).toContain(field.options.join(' | '));
    }
    // Of the run that a command line without options asks for.
    for (const start of ['[fewer-words]', '[by-writer]', '[0.006]', '[0.8]', '[kl]'])
      expect(text).toContain(start);
    expect(text).toContain('--aligned, --no-aligned   [off]');
    for (const name of [...Object.keys(OWN_OPTIONS), ...Object.keys(ALIASES)])
      expect(text).toContain(`--${name}`);
  });

  it('fits a terminal', () => {
    const long = text.split('\n').filter((line) => line.length > 120 && !line.startsWith('Example'));
    expect(long.filter((line) => !line.startsWith('  --split'))).toEqual([]);
  });
});
