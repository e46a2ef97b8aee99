/** The one worker that the page trains in. */
import { EngineClient } from '../worker/client.ts';

export const client = new EngineClient();
