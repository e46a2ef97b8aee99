/** Play and Pause of a panel that stands alone, and where its run is. */
import { useStore } from 'zustand';
import type { EmbedAddress } from '../../state/embed/embedAddress.ts';
import { embedRunStore, pauseEmbed, playEmbed } from '../../state/embed/embedRun.ts';
import { engineStore } from '../../state/engineStore.ts';
import { selectUpdates, updateOf } from '../../state/runState.ts';
import { EMBED } from '../../text/en/embed.ts';
import { Button } from '../parts/Button.tsx';
import { useSay } from '../useSay.ts';
import { useShown } from '../useShown.ts';
import styles from './embed.module.css';

interface Props {
  readonly address: EmbedAddress;
  /** What stands before anything trains, in words. */
  readonly before: string;
}

export function PlayBar({ address, before }: Props) {
  const say = useSay();
  const begun = useStore(embedRunStore, (state) => state.begun);
  const { status, playWhenReady, activity } = useStore(engineStore);
  const updates = useShown(selectUpdates);
  const going = begun && (status.kind === 'running' || playWhenReady);
  const told = status.kind === 'failed' ? status.message : activity?.label;
  return (
    <div className={styles['play']} data-part="play">
      <Button
        look={going ? 'hairline' : 'strong'}
        disabled={begun && (status.kind === 'failed' || status.kind === 'pausing')}
        onClick={() => (going ? pauseEmbed() : playEmbed(address))}
      >
        {say(going ? EMBED.pause : EMBED.play)}
      </Button>
      <span role="status">{begun ? (told ?? say(EMBED.update, { update: updateOf(updates) })) : before}</span>
    </div>
  );
}
