/** The page's composition root: theme first, then the engine, then what is shown; or one panel alone, in somebody else's frame. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startEngine } from './state/boot.ts';
import { handIn } from './state/client.ts';
import { hearFaults } from './state/hearFaults.ts';
import { importAgain } from './state/importAgain.ts';
import { languageStore, startLanguage } from './state/languageStore.ts';
import { followLecture } from './state/lecture/followLecture.ts';
import { loadAhead } from './state/loadAhead.ts';
import { resumeQueues } from './state/queue/resumeQueues.ts';
import { startTextSize } from './state/textSizeStore.ts';
import { startTheme } from './state/themeStore.ts';
import { App } from './ui/App.tsx';
import { lastResort } from './ui/faults/lastResort.ts';
import { PageGuard } from './ui/faults/PageGuard.tsx';
import { lazyPart } from './ui/parts/lazyPart.tsx';
import { PAGE } from './text/en/page.ts';
import { EngineClient } from './worker/client.ts';
import './ui/theme.css';
import './ui/print.css';

hearFaults();
// The built page imports its parts by this name: `vite.config.ts`.
Object.assign(globalThis, { importAgain });

/** The lecturer's window drives the page in another one: it has no engine of its own. */
const Presenter = lazyPart(
  PAGE.parts.presenter,
  async () => (await import('./ui/presenter/Presenter.tsx')).Presenter,
);
const presents = /^\?presenter(?:&|$)/.test(location.search);
/** A panel alone in somebody else's frame starts what it needs, and nothing else; nobody needs it on the page. */
const Embed = /[?&]embed=/.test(location.search)
  ? lazyPart(PAGE.panels, async () => (await import('./ui/embed/openEmbed.tsx')).openEmbed())
  : null;

const element = document.getElementById('root');
if (element === null) throw new Error('the page has no element #root');
const root = createRoot(element, {
  onUncaughtError: (error) => {
    reportError(error);
    lastResort(show);
  },
});

function show(): void {
  root.render(
    <StrictMode>
      {/* In another language the page is another one, of the same run. */}
      <PageGuard key={languageStore.getState().id}>
        {Embed ? <Embed /> : presents ? <Presenter /> : <App />}
      </PageGuard>
    </StrictMode>,
  );
}

if (!Embed) {
  startTheme();
  startTextSize();
  if (!presents) handIn(new EngineClient());
}
void startLanguage().then(() => {
  if (!Embed && !presents) {
    followLecture();
    void startEngine().then(resumeQueues).finally(loadAhead);
  }
  show();
  languageStore.subscribe(show);
});
