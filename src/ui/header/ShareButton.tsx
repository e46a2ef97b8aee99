/** Copies the address, which holds every setting that differs from the defaults. */
import { useEffect, useState } from 'react';
import { presentAddress } from '../../state/historyEntries.ts';
import { note } from '../../state/noticeStore.ts';
import { HEADER } from '../../text/en/header.ts';
import { Button } from '../parts/Button.tsx';
import { guarded } from '../faults/guarded.tsx';
import { useSay } from '../useSay.ts';

const SHARE = HEADER.share;

export const ShareButton = guarded({ part: SHARE.part, look: 'brief' }, function ShareButton() {
  const say = useSay();
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
        () => note(say(SHARE.refused)),
      );
  };
  return (
    <>
      <Button look="bare" onClick={share} title={say(SHARE.hint)}>
        {/* Hardly wider: on a phone the line is full. */}
        {say(copied ? SHARE.copied : SHARE.share)}
      </Button>
      <span role="status" className="visually-hidden">
        {copied && say(SHARE.isCopied)}
      </span>
    </>
  );
});
