import type { ConfigObject } from '#contract/model/config-object'
import { productOf } from '#contract/model/snapshot'
import type { JiraApi } from '#jira/api'
import { componentsOf } from '../component/read.ts'
import { readFields } from '../field/read.ts'
import { listContexts, readOptions } from '../field-context/read.ts'
import { groupEndpoints } from '../group/endpoints.ts'
import { issueSecuritySchemeEndpoints } from '../issue-security-scheme/endpoints.ts'
import { listIssueTypes } from '../issue-type/read.ts'
import type { ReadContext } from '../kind.ts'
import { isOfTeamProject } from '../of-team-project.ts'
import { listPriorities } from '../priority/read.ts'
import { searchProjects } from '../project/read-projects.ts'
import { readProjectCategories } from '../project-category/read.ts'
import { readProjectRoles } from '../project-role/read.ts'
import { listResolutions } from '../resolution/read.ts'
import { readGlobalStatuses } from '../status/read.ts'
import { versionsOf } from '../version/read.ts'
import { holderOf, type NamedObject, namedIn, namedOptions, namesOf } from './lookup.ts'
import { lookupOnDemand, type ReadNames, type TextSite } from './lookup-on-demand.ts'

/** Reads the names of one kind that is not read otherwise yet, by the kind. */
export type OwnNames = Readonly<Record<string, () => Promise<readonly NamedObject[]>>>

const named = ({ id, name }: { readonly id: string; readonly name: string }): NamedObject => ({
  id,
  name,
  key: '',
  type: '',
})

/** The texts of a site that is being read: what they name is read for the snapshot anyway. */
export const textsOfSnapshot = (
  context: Pick<ReadContext, 'of' | 'site'>,
  own: OwnNames = {},
): TextSite =>
  lookupOnDemand(async (kind, projectId) => {
    const names = own[kind]
    if (names) return names()
    const objects = await context.of(holderOf(kind))
    return objects
      .filter(({ owner }) => projectId === undefined || owner?.id === projectId)
      .filter((object) => !isOfTeamProject(object))
      .flatMap((object) => namedIn(kind, object))
  }, productOf(context.site) === 'data-center')

type ReadKind = (context: { readonly api: JiraApi }) => Promise<readonly ConfigObject[]>

const readers: Readonly<Record<string, ReadKind>> = {
  field: readFields,
  projectCategory: readProjectCategories,
  projectRole: readProjectRoles,
  status: readGlobalStatuses,
}

/** The options of a field in all of its contexts. */
const readOptionNames = async (api: JiraApi, fieldId: string): Promise<readonly NamedObject[]> => {
  const contexts = await listContexts(api, fieldId)
  const named = contexts.map(async ({ id }) =>
    namedOptions(id, await readOptions(api, fieldId, id)),
  )
  return (await Promise.all(named)).flat()
}

/** Names of the kinds that no look-up by a snapshot's way of reading would be cheap for. */
const readNamesOf =
  (api: JiraApi, own: OwnNames): ReadNames =>
  async (kind, projectId) => {
    const names = own[kind]
    if (names) return names()
    const read = readers[kind]
    if (read) return (await read({ api })).map(namesOf)
    switch (kind) {
      case 'issueType':
        return (await listIssueTypes(api)).map(named)
      case 'priority':
        return (await listPriorities(api)).map(named)
      case 'resolution':
        return (await listResolutions(api)).map(named)
      case 'project':
        return (await searchProjects(api)).map((project) => ({
          ...named(project),
          key: project.key,
        }))
      case 'group':
        return (await api.list(groupEndpoints.list)).map(({ groupId, name }) =>
          named({ id: groupId, name }),
        )
      case 'version':
        return projectId === undefined ? [] : (await versionsOf(api, projectId)).map(named)
      case 'component':
        return projectId === undefined ? [] : (await componentsOf(api, projectId)).map(named)
      case 'option':
        return projectId === undefined ? [] : readOptionNames(api, projectId)
      case 'level':
        return (await api.list(issueSecuritySchemeEndpoints.levels)).map(named)
      default:
        throw new Error(`texts name no objects of kind ${kind}`)
    }
  }

/**
 * The texts of a site of which no snapshot is at hand, for objects that are read one by one: asks for
 * the names of those kinds only that a text names, each in one list.
 */
export const textsOfSite = (api: JiraApi, own: OwnNames = {}): TextSite =>
  lookupOnDemand(readNamesOf(api, own))
