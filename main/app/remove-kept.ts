import { rm } from 'node:fs/promises'

/** Deletes files and folders; that one is not there is as good. */
export const removeKept = async (paths: readonly string[]): Promise<void> => {
  for (const path of paths) await rm(path, { recursive: true, force: true })
}
