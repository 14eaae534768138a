/** Two letters for a name, and a hue that stays the same for it. */
export const monogramOf = (name: string): { readonly letters: string; readonly hue: number } => {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  const [first = '', second] = words
  const letters = second === undefined ? [...first].slice(0, 2) : [[...first][0], [...second][0]]
  let hash = 0
  for (const letter of name) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 3600
  return { letters: letters.join('').toUpperCase() || '?', hue: hash % 360 }
}
