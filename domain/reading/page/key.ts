/** A text with nothing but its letters and digits, lower case: for telling whether two lines say the same. */
export function key(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
