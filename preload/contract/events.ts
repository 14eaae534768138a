import { z } from 'zod'
import { idSchema, momentSchema } from './model/bounds.ts'
import { connectionCardSchema } from './model/connection-card.ts'
import { failureSchema } from './model/failure.ts'
import { manualViewSchema } from './model/manual-step.ts'
import { publicationSchema } from './model/publication.ts'
import { stepOutcomeSchema } from './model/run.ts'
import { runStateSchema, runSummarySchema } from './model/run-view.ts'
import { settingsSchema } from './model/settings.ts'
import { siteCardSchema, sitePairSchema } from './model/site-card.ts'

/** Why Slipway waits: Jira asked it to, or does not answer and is asked again. */
export const waitReasonSchema = z.enum(['rate-limited', 'unavailable'])
export type WaitReason = z.infer<typeof waitReasonSchema>

/** What happened in a run. Each has a number one above the one before. */
export const runNewsSchema = z.discriminatedUnion('news', [
  z.object({ news: z.literal('step-started'), stepId: idSchema }).readonly(),
  z
    .object({ news: z.literal('step-ended'), stepId: idSchema, outcome: stepOutcomeSchema })
    .readonly(),
  z.object({ news: z.literal('state'), state: runStateSchema }).readonly(),
  /** Jira asked to wait, or the connection is tried again; a calm state. */
  z
    .object({
      news: z.literal('waiting'),
      until: momentSchema,
      reason: waitReasonSchema,
    })
    .readonly(),
  z.object({ news: z.literal('ended'), summary: runSummarySchema }).readonly(),
])
export type RunNews = z.infer<typeof runNewsSchema>

/** News that the main process tells the page unasked. */
export const appEventSchema = z.discriminatedUnion('event', [
  z
    .object({
      event: z.literal('sites-changed'),
      sites: z.array(siteCardSchema).readonly(),
      pair: sitePairSchema,
    })
    .readonly(),
  z
    .object({
      event: z.literal('connections-changed'),
      connections: z.array(connectionCardSchema).readonly(),
    })
    .readonly(),
  /** What waits to be published, or was, is another. */
  z
    .object({
      event: z.literal('publications-changed'),
      publications: z.array(publicationSchema).readonly(),
    })
    .readonly(),
  z.object({ event: z.literal('settings-changed'), settings: settingsSchema }).readonly(),
  /** Chosen in the menu of the application, or by its keys: the page goes there or shows it. */
  z
    .object({
      event: z.literal('menu-chosen'),
      item: z.enum(['settings', 'shortcuts', 'diagnostics']),
    })
    .readonly(),
  /** A file is to be opened: double-clicked, named when Slipway was begun, chosen: ask `file.offered`. */
  z.object({ event: z.literal('file-offered') }).readonly(),
  /** A kind of a site has been read, or a plan is being made. */
  z
    .object({
      event: z.literal('work-progress'),
      workId: idSchema,
      /** The last three are the parts of a rehearsal. */
      phase: z.enum(['reading', 'waiting', 'planning', 'deploying', 'verifying', 'undoing']),
      /** Why it waits; null while it does not. */
      reason: waitReasonSchema.nullable(),
      kindTitle: z.string(),
      count: z.number().int(),
      done: z.number().int(),
      /** Zero while nobody knows. */
      total: z.number().int(),
    })
    .readonly(),
  z
    .object({
      event: z.literal('work-ended'),
      workId: idSchema,
      end: z.discriminatedUnion('end', [
        z.object({ end: z.literal('contents'), snapshotId: idSchema }).readonly(),
        z.object({ end: z.literal('plan'), planId: idSchema }).readonly(),
        /** How many issues each row of a grid, or each removal of a step, concerns; null where Jira does not tell. */
        z
          .object({
            end: z.literal('counts'),
            counts: z.array(z.number().int().nullable()).readonly(),
          })
          .readonly(),
        /** The manual steps of a run, after the destination was read. */
        z
          .object({
            end: z.literal('manual'),
            runId: idSchema,
            manual: z.array(manualViewSchema).readonly(),
          })
          .readonly(),
        /** An acceptance run came to its end: ask `run.acceptance`. */
        z.object({ end: z.literal('acceptance'), runId: idSchema }).readonly(),
        /** For `plan.rehearsal`. */
        z.object({ end: z.literal('rehearsal'), planId: idSchema }).readonly(),
        z.object({ end: z.literal('stopped') }).readonly(),
        z.object({ end: z.literal('failed'), failure: failureSchema }).readonly(),
      ]),
    })
    .readonly(),
  /** Several at once. A gap in the numbers: ask `run.get`. */
  z
    .object({
      event: z.literal('run-news'),
      runId: idSchema,
      /** Number of the first of them. */
      sequence: z.number().int(),
      news: z.array(runNewsSchema).readonly(),
    })
    .readonly(),
])
export type AppEvent = z.infer<typeof appEventSchema>
