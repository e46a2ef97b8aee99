/** Light or dark: the system's choice until the reader makes their own, which is then remembered. */
import { createStore } from 'zustand/vanilla';

export type Theme = 'light' | 'dark';

const KEY = 'searnn-theme';

function remembered(): Theme | null {
  try {
    const value = localStorage.getItem(KEY);
    return value === 'light' || value === 'dark' ? value : null;
  } catch {
    return null; // Storage is blocked: the system decides.
  }
}

const system = window.matchMedia('(prefers-color-scheme: dark)');
const systemTheme = (): Theme => (system.matches ? 'dark' : 'light');

export const themeStore = createStore<{ readonly theme: Theme }>(() => ({
  theme: remembered() ?? systemTheme(),
}));

function paint(): void {
  document.documentElement.dataset['theme'] = themeStore.getState().theme;
}

/** Shows the theme and follows the system while the reader has not chosen. */
export function startTheme(): void {
  paint();
  themeStore.subscribe(paint);
  system.addEventListener('change', () => {
    if (remembered() === null) themeStore.setState({ theme: systemTheme() });
  });
}

/** The other theme, remembered. */
export function toggleTheme(): void {
  const theme = themeStore.getState().theme === 'dark' ? 'light' : 'dark';
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Storage is blocked: the choice holds until the page closes.
  }
  themeStore.setState({ theme });
}
