import { z } from 'zod'
import { manualViewSchema } from './manual-step.ts'
import { actionSchema } from './plan.ts'
import { siteStampSchema } from './snapshot.ts'
import { memberViewSchema, workflowPictureSchema } from './step-detail.ts'

const factSchema = z
  .object({
    label: z.string(),
    value: z.string(),
    /** Where a click on it leads, if anywhere. */
    address: z.string().exactOptional(),
  })
  .readonly()
export type PublishedFact = z.infer<typeof factSchema>

/** One change, as a reader wants to see it. */
const changeSchema = z
  .object({
    kindTitle: z.string(),
    name: z.string(),
    action: actionSchema,
    /** How it ended in words; null while nothing was deployed. */
    outcome: z.string().nullable(),
    /** Jira's page of the object; null where there is none (yet). */
    address: z.string().nullable(),
    /** What is otherwise than before, in words; nothing for an object that is new. */
    members: z.array(memberViewSchema).readonly(),
  })
  .readonly()
export type PublishedChange = z.infer<typeof changeSchema>

/** Something in one line that concerns an object. */
const lineSchema = z.object({ what: z.string(), text: z.string() }).readonly()
export type PublishedLine = z.infer<typeof lineSchema>

/** A plan or a deployment as others read it: plain data, which a page or a message is drawn from. */
export const publishedContentSchema = z
  .object({
    of: z.enum(['plan', 'run']),
    /**
     * What it is found again by: publishing the same again updates what is there. A plan is known by its
     * two sites and what it carries, so that one that was changed replaces itself; a run by its id.
     */
    identity: z.string(),
    title: z.string(),
    source: siteStampSchema,
    destination: siteStampSchema,
    verdict: z.object({ tone: z.enum(['good', 'open', 'bad']), text: z.string() }).readonly(),
    facts: z.array(factSchema).readonly(),
    /** Numbers of additions, modifications … that are not zero. */
    counts: z.array(z.object({ label: z.string(), value: z.number().int() }).readonly()).readonly(),
    changes: z.array(changeSchema).readonly(),
    /** Workflows that are made or changed. */
    workflows: z
      .array(z.object({ name: z.string(), picture: workflowPictureSchema }).readonly())
      .readonly(),
    manual: z.array(manualViewSchema).readonly(),
    /** What waits for something that is made by hand first, and what is to be decided or mended. */
    afterHand: z.array(lineSchema).readonly(),
    problems: z.array(lineSchema).readonly(),
    notices: z.array(lineSchema).readonly(),
    notCarried: z.array(lineSchema).readonly(),
  })
  .readonly()
export type PublishedContent = z.infer<typeof publishedContentSchema>
