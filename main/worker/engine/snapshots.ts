import type { Snapshot } from '#contract/model/snapshot'
import { loadSnapshot, saveSnapshot, snapshotSuffix } from '#store/snapshot-file'
import { makeFolder } from '#store/write-whole-file'
import { fileFor } from './file-for.ts'
import { createShelf } from './shelf.ts'

/** Snapshots by id, on the disk and the latest at hand. */
export interface Snapshots {
  add(id: string, snapshot: Snapshot): Promise<void>
  /** Throws AppError (`file.…`, `input.invalid`). */
  get(id: string): Promise<Snapshot>
}

/** A source and a destination, and those that they were chosen from. */
const atHand = 4

/** Keeps snapshots in a folder. */
export const keepSnapshots = (folder: string): Snapshots => {
  const pathOf = (id: string): string => fileFor(folder, id, snapshotSuffix)
  const shelf = createShelf(atHand, (id) => loadSnapshot(pathOf(id)))
  return {
    add: async (id, snapshot) => {
      await makeFolder(folder)
      await saveSnapshot(pathOf(id), snapshot)
      shelf.put(id, snapshot)
    },
    get: async (id) => {
      pathOf(id)
      return shelf.get(id)
    },
  }
}
