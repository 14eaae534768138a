import { z } from 'zod'
import { jsonObjectSchema } from '#contract/model/json'

/** A trigger, condition, branch or action, as the API writes it; what is in `value` is opaque. */
export interface JiraComponent {
  readonly component: string
  readonly type: string
  readonly schemaVersion?: number | null | undefined
  readonly value?: z.infer<typeof componentValue> | null | undefined
  readonly conditions?: readonly JiraComponent[] | null | undefined
  readonly children?: readonly JiraComponent[] | null | undefined
  readonly connectionId?: string | null | undefined
}

const componentValue = z.union([z.string(), jsonObjectSchema])

const componentSchema: z.ZodType<JiraComponent> = z.lazy(() =>
  z.object({
    component: z.string(),
    type: z.string(),
    schemaVersion: z.number().nullish(),
    value: componentValue.nullish(),
    conditions: z.array(componentSchema).nullish(),
    children: z.array(componentSchema).nullish(),
    connectionId: z.string().nullish(),
  }),
)

const connectionSchema = z.object({
  id: z.string(),
  connectionTargetKey: z.string(),
  targetConfigJson: z.string().nullish(),
  authType: z.string(),
})
export type JiraConnection = z.infer<typeof connectionSchema>

const actorSchema = z.object({ type: z.string(), actor: z.string().nullish() })

/** A rule of automation, whole. */
export const ruleSchema = z.object({
  rule: z.object({
    uuid: z.string(),
    name: z.string(),
    description: z.string().nullish(),
    state: z.string(),
    actor: actorSchema,
    authorAccountId: z.string(),
    canOtherRuleTrigger: z.boolean(),
    notifyOnError: z.string(),
    writeAccessType: z.string(),
    collaborators: z.array(z.string()).nullish(),
    labels: z.array(z.string()).nullish(),
    ruleScopeARIs: z.array(z.string()),
    trigger: componentSchema,
    components: z.array(componentSchema).nullish(),
  }),
  connections: z.array(connectionSchema).nullish(),
})
export type JiraRule = z.infer<typeof ruleSchema>

/** A rule in a list. */
export const summarySchema = z.object({
  uuid: z.string(),
  name: z.string(),
  ruleScopeARIs: z.array(z.string()).nullish(),
})
