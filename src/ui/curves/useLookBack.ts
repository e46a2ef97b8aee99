/** A chart as the handle of time: pointing at it or walking along it looks back, letting go returns, a click stays. */
import { useRef, useState, type HTMLAttributes, type KeyboardEvent, type PointerEvent } from 'react';
import { useStore } from 'zustand';
import { choosePastUpdate, selectionStore } from '../../state/selection.ts';
import { timePointInView, pointAtTime, latestUpdate, timeStore } from '../../state/timeStore.ts';
import { CURVES } from '../../text/en/curves.ts';
import { WHEN } from '../../text/en/when.ts';
import { useSay } from '../useSay.ts';
import { nearestPlace, type TimePointPlace } from './timePointPlaces.ts';
import { placeAt, type XAxis } from '../../figures/plot.ts';

export interface LookBack {
  /** Where the pointer is on the axis, or null. */
  readonly cursor: number | null;
  /** The time point in view where it lies on this axis, or null: now. */
  readonly past: TimePointPlace | null;
  /** What makes the chart's box the handle. */
  readonly handle: HTMLAttributes<HTMLElement>;
}

/** A press that moves further than this is a drag, px. */
const DRAG = 8;

export function useLookBack(label: string, places: readonly TimePointPlace[], axis: XAxis): LookBack {
  const say = useSay();
  const [cursor, setCursor] = useState<number | null>(null);
  /** Where a press began, px; null where none did. */
  const pressed = useRef<number | null>(null);
  const pointed = useStore(timeStore, (state) => state.pointed);
  const pastUpdate = useStore(selectionStore, (state) => state.pastUpdate);
  const inView = timePointInView(
    { timePoints: places.map(({ timePoint }) => timePoint) },
    { pointed },
    { pastUpdate },
  );
  const index = places.findIndex(({ timePoint }) => timePoint.id === inView?.id);
  const past = places[index] ?? null;
  const find = (event: PointerEvent<HTMLElement>): TimePointPlace | null => {
    const place = placeAt(event.clientX - event.currentTarget.getBoundingClientRect().left, axis);
    setCursor(place);
    return place === null ? null : nearestPlace(places, place, axis.log);
  };
  const point = (event: PointerEvent<HTMLElement>): void => {
    const found = find(event);
    pointAtTime(found?.timePoint ?? null);
  };
  const release = (): void => {
    setCursor(null);
    pointAtTime(null);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const here = index < 0 ? places.length : index;
    const moves: Readonly<Record<string, number>> = {
      ArrowLeft: here - 1,
      ArrowDown: here - 1,
      ArrowRight: here + 1,
      ArrowUp: here + 1,
      PageDown: here - 5,
      PageUp: here + 5,
      Home: 0,
      End: places.length,
    };
    const to = moves[event.key];
    if (to !== undefined) {
      choosePastUpdate(null);
      pointAtTime(places[Math.max(0, to)]?.timePoint ?? null);
    } else if (event.key === 'Enter' && past !== null) choosePastUpdate(latestUpdate(past.timePoint));
    else if (event.key === 'Escape') {
      choosePastUpdate(null);
      pointAtTime(null);
    } else return;
    event.preventDefault();
  };
  const now = places.length;
  return {
    cursor,
    past,
    handle: {
      role: 'slider',
      tabIndex: 0,
      'aria-label': label,
      'aria-valuemin': 0,
      'aria-valuemax': now,
      'aria-valuenow': past === null ? now : index,
      'aria-valuetext':
        past === null ? say(CURVES.now) : say(WHEN.back, { update: latestUpdate(past.timePoint) }),
      onPointerDown: (event) => (pressed.current = event.clientX),
      onPointerMove: point,
      onPointerLeave: release,
      onPointerCancel: release,
      onPointerUp: (event) => {
        const found = find(event);
        // A press that began elsewhere chooses nothing, and neither does a drag: letting go of it returns.
        const dragged = pressed.current === null || Math.abs(event.clientX - pressed.current) > DRAG;
        if (!dragged && found !== null)
          choosePastUpdate(
            pastUpdate === latestUpdate(found.timePoint) ? null : latestUpdate(found.timePoint),
          );
        pressed.current = null;
        if (event.pointerType === 'touch') release();
      },
      onBlur: release,
      onKeyDown: press,
    },
  };
}
