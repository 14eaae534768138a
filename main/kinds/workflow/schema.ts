import { z } from 'zod'
import { scopeMember } from '../answer-members.ts'

const text = z.string().nullish()
const texts = z.record(z.string(), z.string().nullish()).nullish()
const point = z.object({ x: z.number().nullish(), y: z.number().nullish() }).nullish()

/** A validator, condition, post function or transition screen, as Jira writes it. */
export const ruleSchema = z.object({ id: text, ruleKey: z.string(), parameters: texts })
export type JiraRule = z.infer<typeof ruleSchema>

/** A tree of conditions, as Jira writes it. */
export interface JiraConditions {
  readonly operation?: 'ANY' | 'ALL' | null | undefined
  readonly conditions?: readonly JiraRule[] | null | undefined
  readonly conditionGroups?: readonly JiraConditions[] | null | undefined
}

const conditionsSchema: z.ZodType<JiraConditions> = z.lazy(() =>
  z.object({
    operation: z.enum(['ANY', 'ALL']).nullish(),
    conditions: z.array(ruleSchema).nullish(),
    conditionGroups: z.array(conditionsSchema).nullish(),
  }),
)

const linkSchema = z.object({
  fromStatusReference: text,
  fromPort: z.number().nullish(),
  toPort: z.number().nullish(),
})

const transitionSchema = z.object({
  id: z.string(),
  name: z.string(),
  description: text,
  type: z.enum(['INITIAL', 'GLOBAL', 'DIRECTED']),
  toStatusReference: z.string(),
  links: z.array(linkSchema).nullish(),
  conditions: conditionsSchema.nullish(),
  validators: z.array(ruleSchema).nullish(),
  actions: z.array(ruleSchema).nullish(),
  triggers: z.array(ruleSchema).nullish(),
  transitionScreen: ruleSchema.nullish(),
  properties: texts,
  customIssueEventId: text,
})
export type JiraTransition = z.infer<typeof transitionSchema>

const layoutStatusSchema = z.object({
  statusReference: z.string(),
  layout: point,
  properties: texts,
  approvalConfiguration: z.record(z.string(), z.json()).nullish(),
})
export type JiraLayoutStatus = z.infer<typeof layoutStatusSchema>

/** A workflow, as the bulk operations of `/rest/api/3/workflows` write it. */
export const workflowSchema = z.object({
  id: z.string(),
  name: z.string(),
  description: text,
  isEditable: z.boolean().nullish(),
  scope: scopeMember,
  version: z.object({ id: z.string(), versionNumber: z.number() }).nullish(),
  statuses: z.array(layoutStatusSchema),
  transitions: z.array(transitionSchema).nullish(),
  startPointLayout: point,
  loopedTransitionContainerLayout: point,
})
export type JiraWorkflow = z.infer<typeof workflowSchema>

/** A status beside workflows; its reference there is its id as text, or a UUID. */
export const workflowStatusSchema = z.object({
  id: z.string(),
  name: z.string(),
  statusReference: z.string(),
})
