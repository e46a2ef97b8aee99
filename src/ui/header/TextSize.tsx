/** Chooses how large text is. */
import { useStore } from 'zustand';
import { chooseTextSize, TEXT_SIZES, textSizeStore } from '../../state/textSizeStore.ts';
import { HEADER } from '../../text/en/header.ts';
import { Popover } from '../parts/Popover.tsx';
import { Segmented } from '../parts/Segmented.tsx';
import { useSay } from '../useSay.ts';
import styles from './header.module.css';

const OPTIONS = TEXT_SIZES.map((size) => ({ value: String(size), label: String(size) }));

export function TextSize() {
  const say = useSay();
  const size = useStore(textSizeStore, (state) => state.size);
  return (
    <Popover
      label={say(HEADER.textSize.name)}
      buttonClass={styles['textSize']}
      button={
        <span aria-hidden="true">
          A<b>A</b>
        </span>
      }
    >
      <h2>{say(HEADER.textSize.inPixels)}</h2>
      <Segmented
        label={say(HEADER.textSize.name)}
        options={OPTIONS}
        value={String(size)}
        onChange={(value) => {
          const chosen = TEXT_SIZES.find((each) => String(each) === value);
          if (chosen !== undefined) chooseTextSize(chosen);
        }}
      />
    </Popover>
  );
}
