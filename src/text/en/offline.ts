/** Use without a network: what this browser keeps of the page, and newer versions of it. */
export const OFFLINE = {
  looking:
    'Whether this browser can keep the page for use without a network turns out once all of it has come.',
  keeping: 'The page is being kept for use without a network …',
  kept: 'Kept for use without a network: {$size}\u00a0MB.',
  not: {
    insecure:
      'Not kept for use without a network: browsers keep only pages whose address begins with https, or of this machine.',
    browser: 'Not kept for use without a network: this browser, or this private window, keeps no pages.',
    refused: 'Not kept for use without a network: this browser does not let the page keep anything.',
    failed:
      'Not kept for use without a network: a file did not come, or this browser has no room left. The next visit tries again.',
  },
  single:
    'This page is one file, which needs no network and no server. It cannot be installed, does not hear of newer versions, and a shared link leads to the file on this device.',
  update: {
    ready: 'A new version of the page is ready.',
    keeps: 'Reload whenever you like: the run is kept, and offered again.',
    reload: 'Reload',
    later: 'Later',
    unkept: 'The run could not be kept, and a reload would lose it.',
    anyway: 'Reload all the same',
  },
} as const;
