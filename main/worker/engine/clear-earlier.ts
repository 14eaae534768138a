import { readdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * Deletes what earlier sessions read and planned: nobody knows its ids any more. What cannot be
 * deleted is left to the next session.
 */
export const clearEarlier = async (session: string): Promise<void> => {
  const all = dirname(session)
  const names = await readdir(all).catch(() => [])
  for (const name of names.filter((one) => one !== basename(session))) {
    await rm(join(all, name), { recursive: true, force: true }).catch(() => undefined)
  }
}
