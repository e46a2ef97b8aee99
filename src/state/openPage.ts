/** Puts the page where a link says, without loading it anew. */
import { encodeLink } from '../experiments/link.ts';
import { readAddress } from './address.ts';
import { lookWhereAsked, restart } from './boot.ts';
import { inTurn } from './engine.ts';
import { force } from './forkStore.ts';
import { tellError } from './noticeStore.ts';
import { openPanel, panelStore } from './panelStore.ts';
import { selectData } from './runState.ts';
import { runStore } from './runStore.ts';
import { selectionStore, UNSELECTED } from './selection.ts';

/** A run with the link's settings goes on; any other one is left, as by a restart, and can be brought back. @param search a link's query */
export function openPage(search: string): Promise<void> {
  const address = readAddress(search, tellError);
  // Panels are there without an engine.
  panelStore.setState({ open: [] });
  openPanel(address.panel);
  return inTurn(async () => {
    const { run } = runStore.getState();
    if (run === null || encodeLink(run.settings) !== encodeLink(address.settings))
      await restart(address.settings);
    const data = selectData(runStore.getState());
    if (data === null) return;
    selectionStore.setState(UNSELECTED);
    force([]);
    lookWhereAsked(address, data);
  });
}
