/** Copies the address, which holds every setting that differs from the defaults. */
import { useEffect, useState } from 'react';
import { presentAddress } from '../../state/historyEntries.ts';
import { note } from '../../state/noticeStore.ts';
import { Button } from '../parts/Button.tsx';
import { guarded } from '../faults/guarded.tsx';

export const ShareButton = guarded({ part: 'Share', look: 'brief' }, function ShareButton() {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  const share = (): void => {
    // Over plain http there is no clipboard at all, which throws at once.
    Promise.resolve()
      .then(() => navigator.clipboard.writeText(presentAddress()))
      .then(
        () => setCopied(true),
        () => note('The browser does not let the page copy: copy the link from the address bar.'),
      );
  };
  return (
    <>
      <Button look="bare" onClick={share} title="Copy a link to exactly these settings">
        {/* Hardly wider: on a phone the line is full. */}
        {copied ? 'Copied' : 'Share'}
      </Button>
      <span role="status" className="visually-hidden">
        {copied && 'The link is copied.'}
      </span>
    </>
  );
});
