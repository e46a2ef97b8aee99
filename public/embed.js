// For a deck or page that holds panels of SeaRNN Playground in frames: a frame that has the focus takes all keys, and hands
// those that it does not want to the page around it, as messages. This turns them into keys of that page again.
addEventListener('message', ({ data, origin, source }) => {
  const codes = {
    ...{ ArrowLeft: 37, ArrowUp: 38, ArrowRight: 39, ArrowDown: 40 },
    ...{ PageUp: 33, PageDown: 34, Home: 36, End: 35, ' ': 32, Escape: 27 },
  };
  const keyCode = data?.type === 'searnn:key' ? codes[data.key] : undefined;
  if (keyCode === undefined) return;
  const isTheirs = (frame) => frame.contentWindow === source && new URL(frame.src, document.baseURI).origin === origin;
  const frame = [...document.querySelectorAll('iframe')].find(isTheirs);
  if (frame === undefined) return;
  const { key, shiftKey } = data;
  const event = new KeyboardEvent('keydown', {
    ...{ key, shiftKey, bubbles: true, cancelable: true },
    code: key === ' ' ? 'Space' : key,
  });
  // Decks still ask for the number that a key once had.
  Object.defineProperty(event, 'keyCode', { value: keyCode });
  if (!frame.dispatchEvent(event)) return;
  // Nobody wanted it: the page moves, as it does by a key of its own.
  const line = 40;
  const screen = innerHeight * 0.9;
  const by = { ArrowUp: -line, ArrowDown: line, PageUp: -screen, PageDown: screen, ' ': shiftKey ? -screen : screen };
  scrollBy(0, by[key] ?? 0);
});
