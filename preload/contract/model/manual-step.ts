import { z } from 'zod'
import { idSchema, lineSchema, momentSchema } from './bounds.ts'
import { jsonSchema } from './json.ts'

/**
 * What only a person can make or set, because no public API writes it. Closed: each code has words for what
 * to set, why, and the page on which (`preload/contract/wording/manual-wording.ts`).
 */
export const manualCodes = [
  'board-columns',
  'board-swimlanes',
  'board-quick-filters',
  'board-estimation',
  'board-sub-filter',
  'board-settings',
  'issue-layout',
  'dashboard-layout',
  'dashboard-owner',
  'hierarchy-level',
  'global-permissions',
  'custom-events',
  'filter-subscriptions',
  'filter-owner',
  'app-settings',
  'app-rule',
  'automation-actor',
  'automation-connection',
  'automation-secret',
  'automation-enable',
  'webhook-secret',
  'webhook-enable',
  'project-email',
  'project-feature',
  'request-types',
  'queues',
  'slas',
  'portal',
  'forms',
  'assets',
  'avatar',
  'time-tracking',
  'site-switch',
  'group-members',
  'object-by-hand',
  'object-not-shown',
  'object-half-known',
  'member-by-hand',
  'member-not-shown',
  'publish-draft',
  'reindex',
] as const
export type ManualCode = (typeof manualCodes)[number]

/** Something ready to be copied into a page of Jira. */
export const manualValueSchema = z.object({ label: z.string(), value: z.string() }).readonly()
export type ManualValue = z.infer<typeof manualValueSchema>

/** One thing that a person has to set in Jira by hand, as part of a plan. */
export const manualStepSchema = z
  .object({
    id: z.string(),
    code: z.enum(manualCodes),
    /** The step of the object it belongs to; it can be done once that step is. */
    stepId: z.string(),
    kind: z.string(),
    name: z.string(),
    /** The object in destination terms: a native id or `new:STEP`. */
    objectId: z.string(),
    /**
     * Member of the object's data that it is about; empty where Jira does not let it be read, and
     * where it is about the object as a whole: reading then shows whether one of its name is there,
     * or whether all members that `wanted` names are as they are there.
     */
    path: z.string(),
    values: z.array(manualValueSchema).readonly(),
    /** The member as it is on the destination, and as it shall be, in destination terms. */
    before: jsonSchema.optional(),
    wanted: jsonSchema.optional(),
    /** `by-reading`: Slipway finds out itself whether it is done. `by-hand`: somebody says so. */
    check: z.enum(['by-reading', 'by-hand']),
  })
  .readonly()
export type ManualStep = z.infer<typeof manualStepSchema>

/** How a manual step ended. */
export const manualOutcomeSchema = z.discriminatedUnion('state', [
  /** `reading`: Slipway saw it on the destination. `person`: somebody said so. */
  z.object({ state: z.literal('done'), by: z.enum(['reading', 'person']) }).readonly(),
  z.object({ state: z.literal('waived'), reason: lineSchema.min(1) }).readonly(),
])
export type ManualOutcome = z.infer<typeof manualOutcomeSchema>

/** A manual step in words. */
export const manualViewSchema = z
  .object({
    id: idSchema,
    code: z.enum(manualCodes),
    stepId: idSchema,
    kind: z.string(),
    kindTitle: z.string(),
    name: z.string(),
    /** What to set, why Slipway cannot, and the page of Jira on which it is set, in words. */
    what: z.string(),
    why: z.string(),
    where: z.string(),
    values: z.array(manualValueSchema).readonly(),
    check: z.enum(['by-reading', 'by-hand']),
    /**
     * Address of Jira's page on which it is done; null where there is none, or it is not known yet. The
     * page of Slipway never opens it by itself: `link.open-manual` does.
     */
    page: z.string().nullable(),
    /**
     * `waiting`: its object is not there yet. `open`: to be done. `unlike`: it was looked up, and
     * Jira has something else.
     */
    state: z.enum(['waiting', 'open', 'unlike', 'done', 'waived']),
    outcome: manualOutcomeSchema.nullable(),
    endedAt: momentSchema.nullable(),
  })
  .readonly()
export type ManualView = z.infer<typeof manualViewSchema>
