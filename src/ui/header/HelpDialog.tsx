/** The help, loaded when it is first asked for. */
import { useStore } from 'zustand';
import { closeOverlay, panelStore } from '../../state/panelStore.ts';
import { HEADER } from '../../text/en/header.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { lazyPart, WAITING } from '../parts/lazyPart.tsx';
import { useSay } from '../useSay.ts';

const HelpContent = lazyPart(
  HEADER.help.part,
  async () => (await import('./HelpContent.tsx')).HelpContent,
  WAITING,
);

export function HelpDialog() {
  const say = useSay();
  const open = useStore(panelStore, (state) => state.open.includes('help'));
  return (
    <Dialog title={say(HEADER.help.title)} open={open} onClose={() => closeOverlay('help')}>
      <HelpContent />
    </Dialog>
  );
}
