/** Hands the browser a text to keep as a file. */
export function saveAs(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by the next turn at the latest; then the browser holds the data itself.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
