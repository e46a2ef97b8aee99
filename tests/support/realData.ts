/** Where real data lie that the repository may not carry. Tests on them: `describe.skipIf(realData(…) === null)`. */
import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * Path of a real data file such as `ocr/letter.folds1-9.data.gz` in the folder that SEARNN_DATA names, or beside the
 * repository; null when it is not there.
 */
export function realData(file: string): string | null {
  const folder = process.env['SEARNN_DATA'] ?? path.join(import.meta.dirname, '../../../shared/data');
  const found = path.join(folder, file);
  return existsSync(found) ? found : null;
}

/** Path of a small file of a kind that was misread once, beside the repository; null when it is not there. */
export function misreadFile(file: string): string | null {
  const found = path.join(import.meta.dirname, '../../../shared/inputs', file);
  return existsSync(found) ? found : null;
}
