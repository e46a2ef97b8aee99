/** A line of comma-separated values, as RFC 4180 writes it. */

/** What holds a comma, a quotation mark or an end of line stands in quotation marks; what is no number is empty. */
const field = (value: string | number): string => {
  const text = typeof value === 'number' && !Number.isFinite(value) ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Ends with \n. */
export const csvLine = (fields: readonly (string | number)[]): string => `${fields.map(field).join(',')}\n`;
