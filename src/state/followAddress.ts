/** The address bar says what is wanted and looked at, so that it opens the page like this again. */
import { lessonToLink, plainAddress, writeAddress, type Address } from './address.ts';
import { forcedToLink, forkStore } from './forkStore.ts';
import { presentAddress, replaceAddress } from './historyEntries.ts';
import { lectureStore } from './lectureStore.ts';
import { languageStore } from './languageStore.ts';
import { selectData } from './runState.ts';
import { runStore } from './runStore.ts';
import { settingsStore, wantedSettings } from './settingsStore.ts';
import { panelStore, selectPanel } from './panelStore.ts';
import { selectionStore, selectionToLink } from './selection.ts';
import { threadStore } from './threadStore.ts';
import { OPENING_WORD, watchStore } from './watch.ts';

/** Shows what is wanted and looked at in the address bar from now on. */
export function followAddress(address: Address): void {
  const write = (): void => {
    const data = selectData(runStore.getState());
    if (data === null) return;
    const { vocabulary, understood } = data;
    const { place } = watchStore.getState();
    const opening = Math.min(OPENING_WORD, (runStore.getState().run?.testCount ?? Infinity) - 1);
    const panel = selectPanel(panelStore.getState());
    const { place: lesson } = lectureStore.getState();
    const { linked: lang } = languageStore.getState();
    const { asked: threads } = threadStore.getState();
    const looked =
      lesson !== null
        ? lessonToLink(lesson)
        : {
            ...(address.play && { play: '1' }),
            ...(place !== opening && { word: String(place + 1) }),
            ...selectionToLink(selectionStore.getState(), vocabulary),
            ...forcedToLink(forkStore.getState().forced, vocabulary),
            ...(panel !== null && { panel }),
            ...(data.source === 'own' && { file: data.fingerprint }),
            ...(understood?.chosen && { as: understood.chosen }),
          };
    const search = writeAddress(
      wantedSettings(),
      { ...address, threads },
      { ...(lang !== null && { lang }), ...looked },
    );
    if (search !== new URL(presentAddress()).search) replaceAddress(`${location.pathname}${search}`);
  };
  // What the data made of the link is written at once; a link that could not be read stays to be mended.
  if (wantedSettings() !== address.settings && address !== plainAddress) write();
  settingsStore.subscribe(write);
  runStore.subscribe((now, before) => selectData(now) !== selectData(before) && write());
  watchStore.subscribe((now, before) => now.place !== before.place && write());
  selectionStore.subscribe(write);
  forkStore.subscribe((now, before) => now.forced !== before.forced && write());
  panelStore.subscribe(write);
  lectureStore.subscribe(write);
  threadStore.subscribe(write);
  languageStore.subscribe(write);
}
