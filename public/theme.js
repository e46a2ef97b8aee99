// Paints the reader's theme before the first frame; a file, since the page's policy forbids inline scripts.
(() => {
  let theme = null;
  try {
    theme = localStorage.getItem('searnn-theme');
  } catch {
    // Storage is blocked: the system decides.
  }
  if (theme !== 'light' && theme !== 'dark') {
    theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }
  document.documentElement.dataset.theme = theme;
})();
