/** The results that the page carries, fetched when they are first looked at. */
import { useEffect, useState } from 'react';
import { decodeResults, type Result } from '../../experiments/results.ts';
import { textPart } from '../../state/part.ts';

const file = textPart('results.json');

export type Results =
  | { readonly kind: 'loading' }
  | { readonly kind: 'there'; readonly runs: readonly Result[] }
  | { readonly kind: 'missing'; readonly message: string };

export function useResults(): Results {
  const [results, setResults] = useState<Results>({ kind: 'loading' });
  useEffect(() => {
    let wanted = true;
    const tell = (next: Results): void => {
      if (wanted) setResults(next);
    };
    const load = async (): Promise<void> => {
      tell({ kind: 'there', runs: decodeResults(await file.load()).runs });
    };
    load().catch((error: unknown) => {
      tell({ kind: 'missing', message: error instanceof Error ? error.message : String(error) });
    });
    return () => {
      wanted = false;
    };
  }, []);
  return results;
}
