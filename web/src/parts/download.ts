// Hands a text or bytes to the person as a file. It goes nowhere else.
const kept_ms = 60_000; // until then every browser has taken it

export function download(name: string, type: string, content: string | Uint8Array<ArrayBuffer>): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), kept_ms);
}
