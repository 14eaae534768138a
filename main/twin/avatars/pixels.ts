/** A picture as its points, four bytes each: red, green, blue, opacity. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly rgba: Buffer
}

/** A square of a picture, in its own points. */
export interface Square {
  readonly x: number
  readonly y: number
  readonly size: number
}

/** Cuts a square out of a picture and makes it `side` points wide, taking the nearest point each. */
export function cutAndScale(from: Pixels, { x, y, size }: Square, side: number): Pixels {
  const rgba = Buffer.alloc(side * side * 4)
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      const sourceRow = y + Math.floor((row * size) / side)
      const sourceColumn = x + Math.floor((column * size) / side)
      const at = (sourceRow * from.width + sourceColumn) * 4
      from.rgba.copy(rgba, (row * side + column) * 4, at, at + 4)
    }
  }
  return { width: side, height: side, rgba }
}

/** A square of two colours that follow from a number: stands for what cannot be decoded. */
export function drawPattern(seed: number, side: number): Pixels {
  const rgba = Buffer.alloc(side * side * 4)
  const light = [(seed * 53) % 200, (seed * 97) % 200, (seed * 151) % 200]
  for (let at = 0; at < side * side; at += 1) {
    const isLight = (Math.floor(at / side / 8) + Math.floor((at % side) / 8)) % 2 === 0
    for (const [channel, value] of light.entries()) {
      rgba[at * 4 + channel] = value + (isLight ? 55 : 0)
    }
    rgba[at * 4 + 3] = 255
  }
  return { width: side, height: side, rgba }
}
