import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The text that marks the fuses inside Electron's binary. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** Electron's own choice for its nine fuses, as it is delivered. */
const delivered = '101100011'

/**
 * Makes a folder that looks like Electron for Linux as far as electron-builder looks: a binary that
 * has fuses to flip, and nothing that could run.
 */
export const writeFakeElectron = (folder: string): void => {
  mkdirSync(join(folder, 'resources'), { recursive: true })
  const filling = Buffer.alloc(64)
  const fuses = Buffer.concat([
    Buffer.from(sentinel),
    Buffer.from([1, delivered.length]),
    Buffer.from(delivered),
  ])
  const binary = join(folder, 'electron')
  writeFileSync(binary, Buffer.concat([Buffer.from('\x7fELF', 'latin1'), filling, fuses, filling]))
  chmodSync(binary, 0o755)
}
