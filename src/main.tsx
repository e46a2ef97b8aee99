/** The page's composition root: theme first, then the engine, then what is shown. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startEngine } from './state/boot.ts';
import { resumeTables } from './state/tables/resumeTables.ts';
import { startTheme } from './state/themeStore.ts';
import { App } from './ui/App.tsx';
import './ui/theme.css';

startTheme();
void startEngine().then(resumeTables);

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no element #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
