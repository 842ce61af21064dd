/** Milliseconds after which the browser has surely begun to save. */
const KEPT = 60_000;

/** Hands a file to the browser, which saves it or asks where to (HtmlService's frames allow downloads). */
export function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}
