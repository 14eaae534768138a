import type { ConfigObject } from '#contract/model/config-object'
import { isProjectScoped } from '../answer-members.ts'
import type { ReadContext } from '../kind.ts'
import { projectKeys, projectSearch } from '../project/read-projects.ts'
import { statusReading } from '../status/read.ts'
import type { StandIns } from '../status/stand-ins.ts'
import { textsOfSnapshot } from '../text/read-names.ts'
import { workflowEndpoints } from './endpoints.ts'
import { readWorkflow } from './normalise.ts'
import type { JiraWorkflow } from './schema.ts'
import { type StatusNames, statusNames } from './status-names.ts'
import { outsideProjects } from './team-workflows.ts'
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

/** Statuses as workflows name them; those of team-managed projects by what stands for them. */
const namesOf = (
  used: readonly JiraWorkflow[],
  { statuses, standInFor }: StandIns,
): StatusNames => {
  const own = used
    .flatMap((workflow) => workflow.statuses.map(({ statusReference }) => statusReference))
    .flatMap((id) => {
      const stands = standInFor(id)
      return stands && stands.id !== id ? [{ ...stands, statusReference: id }] : []
    })
  return statusNames([...statuses, ...own])
}

/**
 * All workflows of the site; those of team-managed projects stand last, as they are outside of them.
 * Names of statuses come from their own kind. One request for each page; transitions come along only
 * when asked for (jira-api 3.6).
 */
export const readWorkflows = async (context: ReadContext): Promise<readonly ConfigObject[]> => {
  const [standIns, workflows] = await Promise.all([
    context.of('status').then(() => context.shared(statusReading)),
    context.api.list(workflowEndpoints.list, { query: { expand: 'values.transitions' } }),
  ])
  for (const workflow of workflows) noteCustomEvents(context, workflow)
  const own = workflows.filter(isProjectScoped)
  const keyOf = own.length > 0 ? projectKeys(await context.shared(projectSearch)) : String
  const names = namesOf(own, standIns)
  const texts = textsOfSnapshot(context)
  const read = (workflow: JiraWorkflow): Promise<ConfigObject> =>
    texts.parse((lookup) => readWorkflow(workflow, names, lookup))
  const global = await Promise.all(
    workflows.filter((workflow) => !isProjectScoped(workflow)).map(read),
  )
  const team = await Promise.all(
    own.map(async (workflow) => ({
      workflow: await read(workflow),
      projectKey: keyOf(workflow.scope?.project?.id ?? ''),
    })),
  )
  return [...global, ...outsideProjects(global, team, standIns)]
}
