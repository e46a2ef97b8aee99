/** Where a key takes the reader in the table: arrows, Home and End, Page Up and Down, or a letter of the vocabulary. */
import type { CellChoice } from '../../state/selection.ts';

/** What the keys need to know of the table: T × V, the vocabulary, and of the present cell its truth. */
export interface GridShape {
  readonly T: number;
  readonly V: number;
  readonly vocabulary: readonly string[];
}

const clamp = (value: number, most: number): number => Math.max(0, Math.min(value, most));

/** The cell that `key` leads to, or null when the key is not the table's. `far` is Ctrl or ⌘ with it. */
export function cellAfterKey(
  { key, far }: { readonly key: string; readonly far: boolean },
  { cell, token }: CellChoice,
  { T, V, vocabulary }: GridShape,
): CellChoice | null {
  const to = (nextCell: number, nextToken: number): CellChoice => ({
    cell: clamp(nextCell, T - 1),
    token: clamp(nextToken, V - 1),
  });
  switch (key) {
    case 'ArrowLeft':
      return to(cell - 1, token);
    case 'ArrowRight':
      return to(cell + 1, token);
    case 'ArrowUp':
      return to(cell, token - 1);
    case 'ArrowDown':
      return to(cell, token + 1);
    case 'PageUp':
      return to(cell, token - 5);
    case 'PageDown':
      return to(cell, token + 5);
    case 'Home':
      return to(0, far ? 0 : token);
    case 'End':
      return to(T - 1, far ? V - 1 : token);
    default: {
      const letter = far ? -1 : vocabulary.indexOf(key);
      return letter < 0 ? null : to(cell, letter);
    }
  }
}
