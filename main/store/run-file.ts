import { z } from 'zod'
import { idSchema, momentSchema } from '#contract/model/bounds'
import { failureSchema } from '#contract/model/failure'
import { isJsonObject, type Json } from '#contract/model/json'
import { runCountsSchema } from '#contract/model/run-view'
import { accountStampSchema, siteStampSchema } from '#contract/model/snapshot'
import type { Disk } from './disk.ts'
import { loadSealed, type SealedSort, saveSealed } from './sealed-file.ts'

/** How the names of run files end. */
export const runSuffix = '.slipway-run'

const schema = 2

const runRecordSchema = z
  .object({
    runId: idSchema,
    source: siteStampSchema,
    destination: siteStampSchema,
    /** Names of what was selected. */
    selection: z.array(z.string()).readonly(),
    /** Every project that could be carried was selected. */
    allProjects: z.boolean(),
    deployedBy: accountStampSchema,
    begunAt: momentSchema,
    /** The run that it undoes. */
    undoes: idSchema.nullable().default(null),
    /** How it ended; null while it runs, and for ever when Slipway ended in the middle. */
    end: z
      .object({
        at: momentSchema,
        counts: runCountsSchema,
        /** Why it could not go on, or be proven. */
        stopped: failureSchema.nullable(),
      })
      .readonly()
      .nullable(),
  })
  .readonly()

/** A run in short, for the history: what else there is to know stands in its plan and journal. */
export type RunRecord = z.infer<typeof runRecordSchema>

/** Schema 1 did not count the changes that waited for a problem. */
const withoutBlocked = (content: Json): Json => {
  if (!isJsonObject(content) || !isJsonObject(content.end)) return content
  const { end } = content
  return isJsonObject(end.counts)
    ? { ...content, end: { ...end, counts: { ...end.counts, blocked: 0 } } }
    : content
}

const sort: SealedSort<RunRecord> = {
  format: 'slipway-run',
  schema,
  content: runRecordSchema,
  upgrades: { 1: withoutBlocked },
}

/** Saves what is known of a run. Throws AppError (`file.…`). */
export const saveRun = (path: string, record: RunRecord, disk?: Disk): Promise<void> =>
  saveSealed(sort, path, record, disk)

/** Loads what is known of a run. Throws AppError (`file.…`). */
export const loadRun = (path: string): Promise<RunRecord> => loadSealed(sort, path)
