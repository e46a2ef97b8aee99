/** Where the watched word stands on the page. */
export const WATCHED_ID = 'watched';
