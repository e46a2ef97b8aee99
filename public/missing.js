// Says so when the page's own script does not come: whatever else would say it is in that script.
addEventListener(
  'error',
  ({ target }) => {
    if (!(target instanceof HTMLScriptElement)) return;
    const tell = () => {
      const note = document.createElement('p');
      note.setAttribute('role', 'alert');
      note.style.padding = '32px';
      note.textContent =
        'SeaRNN Playground could not be loaded: the network is gone, or a newer version has just been published. Reload the page to try again.';
      document.body.append(note);
    };
    if (document.body === null) addEventListener('DOMContentLoaded', tell, { once: true });
    else tell();
  },
  true,
);
