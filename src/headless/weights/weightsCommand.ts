/** `searnn weights`: weights out of a run, and into one. */
import { PlaygroundError } from '../../base/errors.ts';
import { given } from '../../experiments/fieldText.ts';
import { readExport, readImport } from './weightsOptions.ts';

const say = (text: string) => void process.stderr.write(`${text}\n`);

/** @throws PlaygroundError with one sentence for the user */
export async function weightsCommand([what = '', ...words]: readonly string[]): Promise<void> {
  switch (what) {
    case 'export': {
      const request = readExport(words);
      return (await import('./exportWeights.ts')).exportWeights(request, say);
    }
    case 'import': {
      const request = readImport(words);
      return (await import('./importWeights.ts')).importWeights(request, say);
    }
    default:
      throw new PlaygroundError(
        'bad-setting',
        `weights ${what === '' ? 'takes export or import' : `does not know ${given(what)}`}: weights export run.json --out a.safetensors, or weights import a.safetensors --out new.json.`,
      );
  }
}
