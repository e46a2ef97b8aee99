/** The presenter's side: what the audience's window has told, and what it is told. */
import { useEffect, useRef, useState } from 'react';
import type { LessonPlace } from '../../experiments/lecture/lessonNames.ts';
import { placeFrom } from '../../experiments/lecture/lessonPlaces.ts';
import {
  CHANNEL,
  readMessage,
  type AudienceView,
  type PresentingMessage,
} from '../../experiments/lecture/presenting.ts';
import { bePresent, onceGone } from './presence.ts';

/** What the audience's window says of itself. */
type Audience = Extract<PresentingMessage, { kind: 'here' }>;

export interface Presenting {
  /** null: no such window has answered yet. */
  readonly audience: Audience | null;
  readonly view: AudienceView;
  readonly show: (view: AudienceView) => void;
  readonly go: (place: LessonPlace) => void;
  /** So many steps on, or back; beyond the ends it stays. */
  readonly move: (steps: number) => void;
  readonly togglePlay: () => void;
}

const WHERE: PresentingMessage = { kind: 'where' };
const BEGIN: AudienceView = { shown: 'word', size: 20, blank: false };

export function usePresenting(): Presenting {
  const [audience, setAudience] = useState<Audience | null>(null);
  const [view, setView] = useState(BEGIN);
  const wanted = useRef(BEGIN);
  /** Where the audience is or will be in a moment: keys may come faster than its answers. */
  const place = useRef<LessonPlace | null>(null);
  const channel = useRef<BroadcastChannel | null>(null);
  const tell = (message: PresentingMessage): void => {
    channel.current?.postMessage(message);
  };
  useEffect(() => {
    const made = new BroadcastChannel(CHANNEL);
    channel.current = made;
    made.onmessage = ({ data }) => {
      const message = readMessage(data);
      if (message?.kind === 'away') lose();
      if (message?.kind !== 'here') return;
      unwatch ??= onceGone(lose);
      setAudience(message);
      place.current = message.place;
      // A window that was opened, or loaded anew, after this one.
      if (!message.presented && said) present();
    };
    let unwatch: (() => void) | null = null;
    const lose = (): void => {
      unwatch?.();
      unwatch = null;
      setAudience(null);
      place.current = null;
      // Another window that is still there answers.
      made.postMessage(WHERE);
    };
    const present = (): void => {
      made.postMessage({ kind: 'present', view: wanted.current } satisfies PresentingMessage);
    };
    const leave = (): void => {
      made.postMessage({ kind: 'end' } satisfies PresentingMessage);
    };
    let closed = false;
    /** Whether it is said that somebody presents here: while another window does, this one only waits to take over. */
    let said = false;
    const end = bePresent(() => {
      said = true;
      if (!closed) present();
    }, leave);
    made.postMessage(WHERE);
    return () => {
      closed = true;
      unwatch?.();
      end();
      made.close();
    };
  }, []);
  const go = (to: LessonPlace): void => {
    place.current = to;
    tell({ kind: 'go', place: to });
  };
  return {
    audience,
    view,
    show: (next) => {
      wanted.current = next;
      setView(next);
      tell({ kind: 'present', view: next });
    },
    go,
    move: (steps) => {
      const to = place.current === null ? null : placeFrom(place.current, steps);
      if (to !== null) go(to);
    },
    togglePlay: () => tell({ kind: 'togglePlay' }),
  };
}
