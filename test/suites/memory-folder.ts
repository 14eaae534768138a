import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { join } from 'node:path'

const memory = '/dev/shm'

/** What all suites keep in temporary folders at one time stays far below this, in bytes. */
const needed = 4 * 1024 ** 3

/**
 * Puts temporary folders of this process and of all that it starts into memory where there is room:
 * every step of a deployment is written through to the disk, and the tests make thousands of steps.
 * Cleared up when the process ends.
 */
export const keepFilesInMemory = (): void => {
  if (!existsSync(memory)) return
  const { bavail, bsize } = statfsSync(memory)
  if (bavail * bsize < needed) return
  const folder = mkdtempSync(join(memory, 'slipway-tests-'))
  process.env.TMPDIR = folder
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
}
