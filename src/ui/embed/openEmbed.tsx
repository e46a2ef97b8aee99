/** One panel alone, as a link asks for it: read, painted, connected to the page around it, and shown; or a sentence that says why not. */
import type { ComponentType } from 'react';
import { connectContract } from '../../state/embed/contract.ts';
import { readEmbed, type EmbedAddress } from '../../state/embed/embedAddress.ts';
import { playEmbed } from '../../state/embed/embedRun.ts';
import { tellError } from '../../state/noticeStore.ts';
import { wantSettings } from '../../state/settingsStore.ts';
import { startTextSize, textSizeStore, USUAL_SIZE } from '../../state/textSizeStore.ts';
import { startTheme, themeStore } from '../../state/themeStore.ts';
import { EMBED } from '../../text/en/embed.ts';
import { sayOfAny } from '../../tasks/say.ts';
import styles from './embed.module.css';
import { Frame, TRAINS } from './Frame.tsx';
import { handKeys } from './handKeys.ts';

/** Theme and size of the link hold for this frame; without them those of the reader do. Nothing is remembered. */
function paint({ theme, size }: EmbedAddress): void {
  if (theme === null) startTheme();
  else {
    themeStore.setState({ theme });
    document.documentElement.dataset['theme'] = theme;
  }
  if (size !== null) textSizeStore.setState({ size, scale: size / USUAL_SIZE });
  startTextSize();
}

/** Called once by the page's entry. */
export function openEmbed(): ComponentType {
  handKeys();
  // No bar is stuck to the top.
  document.documentElement.style.setProperty('--bar', '0px');
  try {
    const address = readEmbed(location.search, tellError);
    paint(address);
    document.title = sayOfAny(EMBED.frame, { panel: sayOfAny(EMBED.titles[address.panel]) });
    wantSettings(address.page.settings);
    connectContract(address);
    if (address.page.play && TRAINS[address.panel]) playEmbed(address);
    return () => <Frame address={address} />;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return () => <NoPanel message={message} />;
  }
}

function NoPanel({ message }: { readonly message: string }) {
  return (
    <main className={styles['none']}>
      <h1>{sayOfAny(EMBED.problem)}</h1>
      <p role="alert">{message}</p>
    </main>
  );
}
