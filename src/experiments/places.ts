/** Where a run was computed and what it began with, as its events and files tell it, in any language: a run may go on on another machine. */
import type { RunFile } from './runFile.ts';
import type { BegunWith, PluginOrigin } from './runOrigin.ts';

type Place = Pick<RunFile, 'backend' | 'adapter'>;

const BUILT_ON = 'built on ';
const WENT_ON = 'went on after a break on ';

const placeText = ({ backend, adapter }: Place): string => `${backend} (${adapter})`;

/** What happened at the start of a run. */
export const builtOn = (place: Place): string => `${BUILT_ON}${placeText(place)}`;

/** What happened where a run goes on. */
export const wentOn = (place: Place): string => `${WENT_ON}${placeText(place)}`;

/** What happened where a run that was trained elsewhere was only measured. */
export const measuredOn = (place: Place): string => `measured again on ${placeText(place)}`;

/** Of a place other than the last one, as files of results tell it. */
export const computedInPart = (place: string): string => `in part computed by ${place}`;

/** Of weights that a run was given to begin with, as its events and files of results tell it. */
export const begunWith = ({ name, weights }: BegunWith): string =>
  `began with given weights (${name}, ${weights.slice(0, 8)})`;

/** Of functions of the user's own, as a run's events and files of results tell it. */
export const trainedWith = ({ name, content, gives }: PluginOrigin): string =>
  `trained with a plugin (${[name, ...(content === undefined ? [] : [content.slice(0, 8)])].join(', ')}): ${gives.join(', ')}`;

/** Places other than the last one that computed a part of the run. */
export function otherPlaces({
  events,
  backend,
  adapter,
}: Pick<RunFile, 'events' | 'backend' | 'adapter'>): readonly string[] {
  const places = events.flatMap(({ what }) => {
    const told = [BUILT_ON, WENT_ON].find((begin) => what.startsWith(begin));
    return told === undefined ? [] : what.slice(told.length);
  });
  return [...new Set(places)].filter((place) => place !== placeText({ backend, adapter }));
}
