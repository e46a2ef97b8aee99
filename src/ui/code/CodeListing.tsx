/** The code of a method, which comes when somebody asks for it. */
import { CODE } from '../../text/en/code.ts';
import { lazyPart, WAITING } from '../parts/lazyPart.tsx';

export const CodeListing = lazyPart(
  CODE.part,
  async () => (await import('./CodeText.tsx')).CodeText,
  WAITING,
);
