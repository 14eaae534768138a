import type { ConfigObject } from '#contract/model/config-object'
import type { ReadContext } from '../kind.ts'
import { textsOfSnapshot } from '../text/read-names.ts'
import { workflowEndpoints } from './endpoints.ts'
import { readWorkflow } from './normalise.ts'
import type { JiraWorkflow } from './schema.ts'
import { statusNames } from './status-names.ts'
import { customEventOf } from './transitions.ts'

/** A gap of events, not of workflows: those were read in full. */
const noteCustomEvents = (context: ReadContext, workflow: JiraWorkflow): void => {
  for (const transition of workflow.transitions ?? []) {
    if (customEventOf(transition) === undefined) continue
    context.gap({
      kind: 'issueEvent',
      what: `${workflow.name}: ${transition.name}`,
      code: 'custom-event',
      reason: 'Jira gives no access to custom issue events, so the one it fires stays behind.',
    })
  }
}

/**
 * All workflows of company-managed projects. Names of statuses come from their own kind. One
 * request for each page; transitions come along only when asked for (jira-api 3.6).
 */
export const readWorkflows = async (context: ReadContext): Promise<readonly ConfigObject[]> => {
  const [statuses, workflows] = await Promise.all([
    context.of('status'),
    context.api.list(workflowEndpoints.list, {
      query: { scope: 'GLOBAL', expand: 'values.transitions' },
    }),
  ])
  const names = statusNames(statuses)
  const global = workflows.filter((workflow) => workflow.scope?.type !== 'PROJECT')
  for (const workflow of global) noteCustomEvents(context, workflow)
  const texts = textsOfSnapshot(context)
  return Promise.all(
    global.map((workflow) => texts.parse((lookup) => readWorkflow(workflow, names, lookup))),
  )
}
