import type { ConfigObject } from '#contract/model/config-object'
import type { JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { nameKey } from '#domain/natural-key'
import { mapReferences } from '#domain/reference-walk'
import { namesOutside, teamFacts } from '../of-team-project.ts'
import type { StandIns } from '../status/stand-ins.ts'

/** Longest name of a workflow (jira-api 3.6). */
const longestName = 255

/** A workflow as it is read, and the key of the team-managed project that it belongs to. */
export interface TeamWorkflow {
  readonly workflow: ConfigObject
  readonly projectKey: string
}

/**
 * Workflows of team-managed projects as they are outside of them: with the project's key in the
 * name, since names are unique among a site's workflows, and over statuses of the whole site, their
 * rules included.
 */
export const outsideProjects = (
  global: readonly ConfigObject[],
  team: readonly TeamWorkflow[],
  { standInFor }: Pick<StandIns, 'standInFor'>,
): readonly ConfigObject[] => {
  const taken = new Set(global.map(({ naturalKey }) => naturalKey))
  const freeName = (name: string, projectKey: string, id: string): string => {
    const names = namesOutside(name, [` (${projectKey})`, ` (${projectKey}, ${id})`], longestName)
    return names.find((one) => !taken.has(nameKey(one))) ?? name
  }
  return team.map(({ workflow, projectKey }) => {
    const name = freeName(workflow.name, projectKey, workflow.id)
    taken.add(nameKey(name))
    const data = mapReferences(workflow.data, (found) =>
      found.$ref === 'status'
        ? reference('status', standInFor(found.id)?.id ?? found.id)
        : { ...found },
    ) as JsonObject
    return {
      ...workflow,
      name,
      naturalKey: nameKey(name),
      protection: 'none',
      data: { ...data, name },
      facts: teamFacts(projectKey),
    }
  })
}
