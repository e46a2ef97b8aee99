/** The help, loaded when it is first asked for. */
import { useStore } from 'zustand';
import { closeOverlay, panelStore } from '../../state/panelStore.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { lazyPart, WAITING } from '../parts/lazyPart.tsx';

const HelpContent = lazyPart('Help', async () => (await import('./HelpContent.tsx')).HelpContent, WAITING);

export function HelpDialog() {
  const open = useStore(panelStore, (state) => state.open.includes('help'));
  return (
    <Dialog title="What you see" open={open} onClose={() => closeOverlay('help')}>
      <HelpContent />
    </Dialog>
  );
}
