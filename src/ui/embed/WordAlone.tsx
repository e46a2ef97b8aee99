/** The watched word with its cost table or the tree of its roll-outs: recorded, or of a run that trains here. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { EmbedAddress } from '../../state/embed/embedAddress.ts';
import { embedRunStore, isRecorded } from '../../state/embed/embedRun.ts';
import { tellError } from '../../state/noticeStore.ts';
import { selectionFromLink, selectionStore } from '../../state/selection.ts';
import { beginLooking, endLooking } from '../../state/watch.ts';
import { EMBED } from '../../text/en/embed.ts';
import { useTrace } from '../opening/useTrace.ts';
import type { WatchedWord } from '../opening/WatchedWord.tsx';
import { useSay } from '../useSay.ts';
import { PlayBar } from './PlayBar.tsx';

interface Props {
  readonly address: EmbedAddress;
  readonly under: 'table' | 'tree';
  readonly Word: typeof WatchedWord;
}

export function WordAlone({ address, under, Word }: Props) {
  const say = useSay();
  const begun = useStore(embedRunStore, (state) => state.begun);
  const shown = useTrace();
  const recorded = shown?.kind === 'recorded' ? shown.trace : null;
  const stands = isRecorded(address);
  useEffect(() => {
    beginLooking();
    return endLooking;
  }, []);
  useEffect(() => {
    // A run reads the link's selection itself, once its data are there.
    if (!begun && recorded !== null)
      selectionStore.setState(selectionFromLink(address.page.page, recorded.vocabulary, tellError));
  }, [begun, recorded, address]);
  return (
    <>
      <PlayBar
        address={address}
        before={
          stands && recorded !== null
            ? say(EMBED.recordedWord, { update: recorded.update })
            : say(EMBED.waiting)
        }
      />
      {shown !== null && (stands || recorded === null) && <Word shown={shown} alone={under} />}
    </>
  );
}
