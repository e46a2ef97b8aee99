/** Figures and tables of the page as files: the menu, and what stands on drawings beside what charts say themselves. */
export const TAKE_ALONG = {
  part: 'Save as a figure',
  button: 'Save …',
  named: 'Save …: {$of}',
  lead: {
    curves: 'The chart as a figure for a paper, light, with its axes and names, and the same numbers.',
    bars: 'The bars as a figure for a paper, light, and the same numbers.',
    grid: 'The cells as a figure for a paper, light, with what shades and signs mean, and all their numbers.',
    table: 'The table as it stands here, for a paper or another program.',
    picture: 'The drawing as a figure for a paper, light.',
  },
  width: 'Width',
  millimetres: '{$mm} mm',
  kinds: {
    svg: 'SVG',
    png: 'PNG, 300 dpi',
    csv: 'CSV',
    dat: 'pgfplots',
    tex: 'LaTeX',
  },
  units: 'In CSV a column says the unit.',
  nothing: 'There is nothing to save here yet: let the contestants train up to their first test.',

  /** What axes of drawings say where charts leave it to their surroundings. */
  below: '{$unit} error below that of {$first}, percentage points',
  points: 'percentage points',
  between: 'Bands: the interval that the verdict uses.',
  above: 'The curves begin at {$error}, above the axis.',
  ofRun: '{$name}, {$run}',
  loss: 'training loss of {$name}: {$objective}',
  lossNote:
    'Line: means of {$size} updates each. Faint: { $stride -> [one] single updates *[other] means of {$stride} }.',
  recovery: '{$units} wrong after one forced mistake, %',
  afterMistake: 'after the mistake',
  besides: '{$name}, {$beside}',
} as const;
