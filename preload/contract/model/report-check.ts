import { z } from 'zod'

/**
 * What does not fit in a report: `seal`: something in it is not what was written. `entry`: an entry of
 * the chain of evidence, by its number. `head`: the chain ends otherwise than the report says. `step`: a
 * step, by its id, ended otherwise than the chain says. `plan`: the chain is of another plan, or the
 * plan beside the report is.
 */
export const reportMisfitSchema = z
  .object({ what: z.enum(['seal', 'entry', 'head', 'step', 'plan']), place: z.string() })
  .readonly()
export type ReportMisfit = z.infer<typeof reportMisfitSchema>

/** What checking a report and its chain of evidence came to. */
export const reportCheckSchema = z
  .object({
    fits: z.boolean(),
    /** The first that does not fit. */
    misfit: reportMisfitSchema.nullable(),
    entries: z.int(),
    /** Hash of the last entry. */
    head: z.string(),
    planHash: z.string(),
    /** Whether the plan lay beside the report, and so was checked, too. */
    plan: z.enum(['checked', 'not-there']),
  })
  .readonly()
export type ReportCheck = z.infer<typeof reportCheckSchema>

/** What of a report is checked. */
export const checkedReportSchema = z.object({
  format: z.literal('slipway-report'),
  seal: z.string(),
  steps: z.array(z.object({ id: z.string(), state: z.string() })),
  evidence: z.object({
    planHash: z.string(),
    head: z.string(),
    entries: z.array(z.json()),
  }),
})
export type CheckedReport = z.infer<typeof checkedReportSchema>
