// Where a host demands trusted types, workers may be made of the page's own files, and of nothing else.
try {
  globalThis.trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => (new URL(url, document.baseURI).origin === origin ? url : null),
  });
} catch {
  // The host allows no such policy: the page then says that its engine may not start.
}

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
        location.protocol === 'file:'
          ? 'SeaRNN Playground needs a server: a browser runs no such page from a file. Run “npm start” in the folder of the project, or “python3 -m http.server” in the folder of this file, and open the address that it prints. “npm run build -- --single-file” makes a page that opens from disk.'
          : origin === 'null'
          ? 'SeaRNN Playground could not be loaded: it stands in a frame that has no origin of its own, where its host lets the browser read no files. Open the page in a tab of its own.'
          : 'SeaRNN Playground could not be loaded: the network is gone, or a newer version has just been published. Reload the page to try again.';
      document.body.append(note);
    };
    if (document.body === null) addEventListener('DOMContentLoaded', tell, { once: true });
    else tell();
  },
  true,
);
