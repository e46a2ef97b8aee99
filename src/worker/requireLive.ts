/** Which changes a run that goes on accepts. */
import { PlaygroundError } from '../base/errors.ts';
import { sharedFields } from '../experiments/fieldList.ts';
import type { Settings } from '../experiments/settings.ts';
import { ENGINE } from '../text/en/engine.ts';
import { tell } from '../text/tell.ts';

/** @throws PlaygroundError `bad-setting` when `wanted` differs from `inForce` in more than live settings. */
export function requireLive(inForce: Settings, wanted: Settings): void {
  const names = sharedFields
    .filter(({ name, meta }) => meta.when === 'restart' && inForce[name] !== wanted[name])
    .map(({ name }) => name as string);
  if (JSON.stringify(inForce.contestants) !== JSON.stringify(wanted.contestants)) names.push('contestants');
  if (names.length === 0) return;
  const live = sharedFields.filter(({ meta }) => meta.when === 'live').map(({ name }) => name);
  throw new PlaygroundError(
    'bad-setting',
    tell(ENGINE.notLive, { fields: names.join(', '), live: live.join(', ') }),
  );
}
