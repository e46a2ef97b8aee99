/** The page's composition root: theme first, then the engine, then what is shown. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startEngine } from './state/boot.ts';
import { handIn } from './state/client.ts';
import { hearFaults } from './state/hearFaults.ts';
import { followLecture } from './state/lecture/followLecture.ts';
import { loadAhead } from './state/loadAhead.ts';
import { resumeTables } from './state/tables/resumeTables.ts';
import { startTextSize } from './state/textSizeStore.ts';
import { startTheme } from './state/themeStore.ts';
import { App } from './ui/App.tsx';
import { lastResort } from './ui/faults/lastResort.ts';
import { PageGuard } from './ui/faults/PageGuard.tsx';
import { EngineClient } from './worker/client.ts';
import './ui/theme.css';
import './ui/print.css';

hearFaults();
handIn(new EngineClient());
startTheme();
startTextSize();
followLecture();
void startEngine().then(resumeTables).finally(loadAhead);

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
      <PageGuard>
        <App />
      </PageGuard>
    </StrictMode>,
  );
}

show();
