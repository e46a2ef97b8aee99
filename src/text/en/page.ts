/** What the page itself says: its regions, and what may be dropped on it. */
export const PAGE = {
  bar: 'Training',
  settings: 'Settings',
  panels: 'Panels',
  parts: {
    curves: 'Curves',
    offer: 'Earlier run',
    undo: 'Undo',
    restart: 'Restart',
    lesson: 'Lesson',
    presenter: 'Presenter',
    update: 'Newer version',
  },
  drop: 'Drop a data file or a saved run here: it is read on this device.',
} as const;
