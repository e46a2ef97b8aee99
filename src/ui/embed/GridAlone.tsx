/** The 3 × 3 of roll-in and roll-out alone: theory at once, and what was measured once something trains here. */
import { useStore } from 'zustand';
import { at } from '../../base/assert.ts';
import { METHODS } from '../../experiments/methods.ts';
import type { EmbedAddress } from '../../state/embed/embedAddress.ts';
import { beginEmbedAnew } from '../../state/embed/embedRun.ts';
import { settingsStore, wantContestant } from '../../state/settingsStore.ts';
import { EMBED } from '../../text/en/embed.ts';
import type { PolicyGrid } from '../grid/PolicyGrid.tsx';
import { useSay } from '../useSay.ts';
import { PlayBar } from './PlayBar.tsx';
import styles from './embed.module.css';

interface Props {
  readonly address: EmbedAddress;
  readonly Grid: typeof PolicyGrid;
}

export function GridAlone({ address, Grid }: Props) {
  const say = useSay();
  const { contestants } = useStore(settingsStore, (state) => state.wanted);
  const searches = contestants.findIndex(({ method }) => METHODS[method].searches);
  const index = Math.max(0, searches);
  const { rollIn, rollOut } = at(contestants, index);
  return (
    <>
      <PlayBar address={address} before={say(EMBED.waiting)} />
      <div className={styles['grid']}>
        <Grid
          contestant={index}
          rollIn={rollIn}
          rollOut={rollOut}
          onChange={(pair) => {
            wantContestant(index, pair);
            void beginEmbedAnew();
          }}
        />
      </div>
    </>
  );
}
