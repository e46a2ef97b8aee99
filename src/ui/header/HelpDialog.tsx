/** The help, loaded when it is first asked for. */
import { lazy, Suspense } from 'react';
import { Dialog } from '../parts/Dialog.tsx';

const HelpContent = lazy(async () => ({ default: (await import('./HelpContent.tsx')).HelpContent }));

export function HelpDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Dialog title="What you see" open={open} onClose={onClose}>
      <Suspense fallback={<p>Loading …</p>}>
        <HelpContent onClose={onClose} />
      </Suspense>
    </Dialog>
  );
}
