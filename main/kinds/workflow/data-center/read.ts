import type { ConfigObject } from '#contract/model/config-object'
import { nameKey } from '#domain/natural-key'
import { unseen } from '#domain/unseen'
import type { JiraApi } from '#jira/api'
import { type WorkflowAnswer, workflowEndpoints } from './endpoints.ts'

/**
 * What is known of a workflow. Its name, which is the only one of its kind, is its id. It is locked:
 * from half of it nothing is ever made or changed.
 */
const normalise = ({ name, description, steps }: WorkflowAnswer): ConfigObject => ({
  kind: 'workflow',
  id: name,
  name,
  naturalKey: nameKey(name),
  protection: 'locked',
  data: {
    name,
    description,
    statuses: unseen,
    transitions: unseen,
    startPointLayout: unseen,
    loopedTransitionContainerLayout: unseen,
  },
  facts: { steps: steps ?? null },
})

/** The workflows of the site. */
export const readWorkflows = async ({
  api,
}: {
  readonly api: JiraApi
}): Promise<readonly ConfigObject[]> => (await api.list(workflowEndpoints.list)).map(normalise)

/** Name of the workflow that every Data Center comes with. */
export const systemWorkflowName = 'jira'
