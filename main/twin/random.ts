/** Where a random sequence stands; part of the saved state, so that a loaded site goes on alike. */
export interface RandomState {
  position: number
}

/** Spreads a text over 32 bits (FNV-1a); the same text always gives the same number. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return hash >>> 0
}

/** The next number in [0, 1) of a mulberry32 sequence. Not for secrets of a real site. */
export function nextRandom(state: RandomState): number {
  state.position = (state.position + 0x6d2b79f5) >>> 0
  let mixed = state.position
  mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
}

/** `length` hexadecimal digits of the sequence. */
export function nextHex(state: RandomState, length: number): string {
  let digits = ''
  while (digits.length < length) digits += Math.floor(nextRandom(state) * 16).toString(16)
  return digits
}

/** A version 4 UUID made of the sequence. */
export function nextUuidOf(state: RandomState): string {
  const digits = nextHex(state, 32)
  const variant = '89ab'[Math.floor(nextRandom(state) * 4)]
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20),
  ].join('-')
}
