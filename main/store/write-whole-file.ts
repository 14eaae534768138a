import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Disk, nodeDisk } from './disk.ts'
import { onFile } from './file-failure.ts'

/**
 * Makes a new or renamed file's name durable. Systems that cannot open or sync a folder (Windows)
 * keep names in their own journal.
 */
export const syncFolder = async (path: string, disk: Disk): Promise<void> => {
  const folder = await disk.open(dirname(path), 'r').catch(() => undefined)
  if (folder === undefined) return
  await folder.sync().catch(() => undefined)
  await folder.close()
}

/**
 * Writes a file whole or not at all: beside the old one first, then in its place. Throws AppError
 * (`file.disk-full`, `file.not-found` for the folder, `file.unreadable`); the old file is left then.
 */
export const writeWholeFile = (
  path: string,
  content: Uint8Array | string,
  disk: Disk = nodeDisk,
): Promise<void> =>
  onFile(path, async () => {
    const suffix = randomBytes(6).toString('hex')
    const beside = join(dirname(path), `.${basename(path)}.${suffix}.tmp`)
    try {
      const file = await disk.open(beside, 'wx', 0o600)
      try {
        await file.writeFile(content)
        await file.sync()
      } finally {
        await file.close()
      }
      await disk.rename(beside, path)
    } catch (error) {
      await disk.rm(beside, { force: true })
      throw error
    }
    await syncFolder(path, disk)
  })

/** Makes a folder and those above it, unless they are there. Throws AppError about the folder. */
export const makeFolder = async (path: string): Promise<void> => {
  await onFile(path, () => mkdir(path, { recursive: true }))
}
