// Hands a text to the person as a file. It goes nowhere else.
const kept_ms = 60_000; // until then every browser has taken it

export function download(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), kept_ms);
}
