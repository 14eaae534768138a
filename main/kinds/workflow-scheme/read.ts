import type { ConfigObject } from '#contract/model/config-object'
import { type Reference, reference } from '#contract/model/reference'
import { nameKey } from '#domain/natural-key'
import type { ReadContext } from '../kind.ts'
import { type ListedScheme, workflowSchemeEndpoints } from './endpoints.ts'
import { defaultScheme, readListed } from './normalise.ts'

const hasId = (listed: ListedScheme): listed is ListedScheme & { readonly id: string } =>
  listed.id !== undefined

/** The workflow that Jira owns; it is the only one that cannot be edited (jira-api 3.6). */
export const systemWorkflow = (workflows: readonly ConfigObject[]): ConfigObject | undefined =>
  workflows.find((workflow) => workflow.protection === 'locked')

/** What the older operations call the system workflow, whatever its name elsewhere. */
const systemWorkflowName = 'jira'

/**
 * All workflow schemes, drafts left out. The list names workflows; as their names are unique, it
 * says as much as reading each scheme by id would, in one request for each page.
 */
export const readWorkflowSchemes = async (
  context: ReadContext,
): Promise<readonly ConfigObject[]> => {
  const [workflows, schemes] = await Promise.all([
    context.of('workflow'),
    context.api.list(workflowSchemeEndpoints.list),
  ])
  const system = systemWorkflow(workflows)
  const byName = new Map(workflows.map((workflow) => [workflow.naturalKey, workflow]))
  const workflowNamed = (name: string): Reference | null => {
    const found = byName.get(nameKey(name)) ?? (name === systemWorkflowName ? system : undefined)
    return found ? reference('workflow', found.id) : null
  }
  return [
    defaultScheme(system),
    ...schemes.filter(hasId).map((listed) => readListed(listed, workflowNamed)),
  ]
}
