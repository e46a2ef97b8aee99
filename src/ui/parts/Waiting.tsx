/** What stands where something is loaded that the reader asked for. */
import { PANELS } from '../../text/en/panels.ts';
import { sayOfAny } from '../../tasks/say.ts';

export function Waiting() {
  return <p>{sayOfAny(PANELS.loading)}</p>;
}
