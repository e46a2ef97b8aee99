/** The menu beside a chart or a table that saves it for a paper; it comes apart from what it stands beside. */
import { TAKE_ALONG } from '../../text/en/takeAlong.ts';
import { lazyPart } from '../parts/lazyPart.tsx';

export const TakeAlong = lazyPart(TAKE_ALONG.part, async () => (await import('./FigureMenu.tsx')).FigureMenu);
