/** The help, loaded when it is first asked for. */
import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { closeOverlay, panelStore } from '../../state/panelStore.ts';
import { Dialog } from '../parts/Dialog.tsx';

const HelpContent = lazy(async () => ({ default: (await import('./HelpContent.tsx')).HelpContent }));

export function HelpDialog() {
  const open = useStore(panelStore, (state) => state.open.includes('help'));
  return (
    <Dialog title="What you see" open={open} onClose={() => closeOverlay('help')}>
      <Suspense fallback={<p>Loading …</p>}>
        <HelpContent />
      </Suspense>
    </Dialog>
  );
}
