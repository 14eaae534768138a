import { type Snapshot, snapshotSchema, snapshotSchemaVersion } from '#contract/model/snapshot'
import type { Disk } from './disk.ts'
import { loadSealed, type SealedSort, saveSealed } from './sealed-file.ts'

/** How the names of snapshot files end. */
export const snapshotSuffix = '.slipway-snapshot'

/** What snapshot files are. */
export const snapshotSort: SealedSort<Snapshot> = {
  format: 'slipway-snapshot',
  schema: snapshotSchemaVersion,
  content: snapshotSchema,
  upgrades: {},
  originOf: ({ seenBy, takenAt, site }) => ({
    madeBy: { name: seenBy.displayName, account: seenBy.accountId },
    madeAt: takenAt,
    sites: [site.address],
  }),
}

/** Saves a snapshot. Throws AppError (`file.…`); a file that was there stays then as it was. */
export const saveSnapshot = (path: string, snapshot: Snapshot, disk?: Disk): Promise<void> =>
  saveSealed(snapshotSort, path, snapshot, disk)

/** Loads a snapshot. Throws AppError (`file.…`, `input.invalid` for another sort of file). */
export const loadSnapshot = (path: string): Promise<Snapshot> => loadSealed(snapshotSort, path)
