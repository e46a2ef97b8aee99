/** A text of the reader's own, and how contestants answer what the reader gives them. */
export const OWN_TEXT = {
  loading: 'The data are being loaded.',
  lead: '{$ask} It is answered again and again while they train; nothing is trained on it.',
  text: 'text',
  unknown: 'Not in the data’s vocabulary, so treated as unknown or left out: {$unknown}.',
  table: 'Your text and how it is answered',
  isRead: 'what is read',
  bars: 'Bars: the three likeliest {$units} at each place, given what the contestant wrote before it.',
} as const;
