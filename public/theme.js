// Paints the reader's theme and text size before the first frame; a file, since the page's policy forbids inline scripts.
// An embed's link may name both, for its frame only.
(() => {
  let theme = null;
  let size = null;
  try {
    theme = localStorage.getItem('searnn-theme');
    size = Number(localStorage.getItem('searnn-text-size'));
  } catch {
    // Storage is blocked: the system decides.
  }
  const asked = new URLSearchParams(location.search);
  if (asked.has('embed')) {
    theme = asked.get('theme') ?? theme;
    size = Number(asked.get('size') ?? size);
  }
  if (theme !== 'light' && theme !== 'dark') {
    theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }
  document.documentElement.dataset.theme = theme;
  if (size >= 13 && size <= 20) document.documentElement.style.setProperty('--text-scale', String(size / 13));
})();
