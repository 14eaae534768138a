/**
 * Tells whether all words that somebody typed stand in a text that is in small letters. Without
 * words every text is found.
 */
export const allWords = (typed: string): ((text: string) => boolean) => {
  const words = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return (text) => words.every((word) => text.includes(word))
}
