/** Looks at the page as it is in the light theme: what leaves it is for paper. */

/** Calls it with the light theme in force, and puts the reader's back before anything is painted. */
export function inLight<T>(look: () => T): T {
  const { dataset } = document.documentElement;
  const theme = dataset['theme'];
  dataset['theme'] = 'light';
  try {
    return look();
  } finally {
    if (theme === undefined) delete dataset['theme'];
    else dataset['theme'] = theme;
  }
}
