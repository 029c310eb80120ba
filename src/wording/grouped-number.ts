// Counts as people read them, in both languages and on paper as on the screen: thousands set apart.

/** `460,395`. */
export function grouped(count: number): string {
  return count.toLocaleString('en-US');
}
