import { AppError, attempt } from '#contract/model/failure'
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

/** Loads what came of a rehearsal; null where there is none. Throws AppError (`file.…`). */
export const loadRehearsalIfAny = async (path: string): Promise<Rehearsal | null> => {
  const loaded = await attempt(() => loadSealed(sort, path))
  if (loaded.ok) return loaded.value
  if (loaded.failure.code === 'file.not-found') return null
  throw new AppError(loaded.failure)
}
