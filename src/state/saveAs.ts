/** Hands the browser something to keep as a file. @param content JSON, or a blob of any type */
export function saveAs(name: string, content: string | Blob): void {
  const file = typeof content === 'string' ? new Blob([content], { type: 'application/json' }) : content;
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by the next turn at the latest; then the browser holds the data itself.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
