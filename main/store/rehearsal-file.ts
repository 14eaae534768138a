import { type Rehearsal, rehearsalSchema } from '#contract/model/rehearsal'
import type { Disk } from './disk.ts'
import { loadSealed, type SealedSort, saveSealed } from './sealed-file.ts'

/** How the names of rehearsal files end. */
export const rehearsalSuffix = '.slipway-rehearsal'

const sort: SealedSort<Rehearsal> = {
  format: 'slipway-rehearsal',
  schema: 1,
  content: rehearsalSchema,
  upgrades: {},
}

/** Saves what came of a rehearsal. Throws AppError (`file.…`). */
export const saveRehearsal = (path: string, rehearsal: Rehearsal, disk?: Disk): Promise<void> =>
  saveSealed(sort, path, rehearsal, disk)

/** Loads what came of a rehearsal. Throws AppError (`file.…`). */
export const loadRehearsal = (path: string): Promise<Rehearsal> => loadSealed(sort, path)
