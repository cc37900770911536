const inList = new Intl.ListFormat('da', { type: 'conjunction' });
const decimal = new Intl.NumberFormat('da-DK', { maximumFractionDigits: 1 });

/** A size as a Dane reads it: »2,3 MB«, »840 kB«. Powers of ten, as networks count. @param bytes At least 1. */
export function sizeWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${decimal.format(bytes / 1_000_000)} MB`;
}

/** A length in words: »1 minut og 2 sekunder«. @param seconds Not negative; rounded to whole seconds. */
export function lengthWords(seconds: number): string {
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  const rest = whole % 60;
  const words = [
    ...(minutes > 0 ? [`${minutes} ${minutes === 1 ? 'minut' : 'minutter'}`] : []),
    ...(rest > 0 || minutes === 0 ? [`${rest} ${rest === 1 ? 'sekund' : 'sekunder'}`] : []),
  ];
  return words.join(' og ');
}

/** A moment of a film, as players show it: »0:06«, »1:02:03«. @param seconds Not negative; fractions are cut off. */
export function clockWords(seconds: number): string {
  const whole = Math.floor(seconds);
  const two = (part: number) => String(part).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

/** Words in a row as a sentence has them: »tvang, vold og sorg«. */
export function listWords(words: readonly string[]): string {
  return inList.format(words);
}
