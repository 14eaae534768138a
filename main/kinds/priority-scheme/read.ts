import type { ConfigObject } from '#contract/model/config-object'
import { reference } from '#contract/model/reference'
import type { JiraApi } from '#jira/api'
import { identityOf } from '../identity.ts'
import type { ReadContext, SharedReading } from '../kind.ts'
import { unordered } from '../unordered.ts'
import {
  type PrioritySchemeAnswer,
  prioritySchemeEndpoints,
  type SchemePriority,
} from './endpoints.ts'

/** The scheme's priorities: those that came with it, or all pages where they were cut short. */
const allPriorities = async (
  api: JiraApi,
  scheme: PrioritySchemeAnswer,
): Promise<readonly SchemePriority[]> => {
  const page = scheme.priorities
  if (page && page.values.length >= page.total) return page.values
  return api.list(prioritySchemeEndpoints.priorities, { path: { schemeId: scheme.id } })
}

/** Whether this is the scheme of all projects that chose none; Jira has two names for the mark. */
export const isDefaultScheme = (scheme: PrioritySchemeAnswer): boolean =>
  scheme.isDefault ?? scheme.default ?? false

const normalisePriorityScheme = async (
  api: JiraApi,
  scheme: PrioritySchemeAnswer,
): Promise<ConfigObject> => {
  const priorities = await allPriorities(api, scheme)
  const isDefault = isDefaultScheme(scheme)
  const defaultId =
    scheme.defaultPriorityId ?? priorities.find((priority) => priority.isDefault)?.id ?? null
  return {
    kind: 'priorityScheme',
    ...identityOf(scheme, isDefault),
    data: {
      name: scheme.name,
      description: scheme.description,
      defaultPriority: defaultId === null ? null : reference('priority', defaultId),
      priorities: unordered(priorities.map((priority) => reference('priority', priority.id))),
    },
    facts: {},
  }
}

/** Priority schemes as Jira answers them, with first pages of their priorities and projects. */
export const listPrioritySchemes = (
  api: JiraApi,
  ids?: readonly string[],
): Promise<readonly PrioritySchemeAnswer[]> =>
  api.list(prioritySchemeEndpoints.list, {
    query: { expand: 'priorities,projects', schemeId: ids },
  })

/** All of them, for this kind and for projects, which do not name their scheme themselves. */
export const prioritySchemeReading: SharedReading<readonly PrioritySchemeAnswer[]> = {
  kind: 'priorityScheme',
  read: ({ api }) => listPrioritySchemes(api),
}

/** All priority schemes of the site with their priorities. */
export const readPrioritySchemes = async (
  context: Pick<ReadContext, 'api' | 'shared'>,
): Promise<readonly ConfigObject[]> => {
  const schemes = await context.shared(prioritySchemeReading)
  return Promise.all(schemes.map((scheme) => normalisePriorityScheme(context.api, scheme)))
}

/** One priority scheme, or undefined when there is none of that id. */
export const readPriorityScheme = async (
  api: JiraApi,
  id: string,
): Promise<ConfigObject | undefined> => {
  const [scheme] = await listPrioritySchemes(api, [id])
  return scheme && normalisePriorityScheme(api, scheme)
}
