/** The results that the page carries, fetched when they are first looked at. */
import { useEffect, useState } from 'react';
import { decodeResults, type Result } from '../../experiments/results.ts';

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
      const answer = await fetch('results.json');
      if (!answer.ok) throw new Error(`results.json answers ${answer.status}`);
      tell({ kind: 'there', runs: decodeResults(await answer.text()).runs });
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
