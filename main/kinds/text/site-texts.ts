import type { ConfigObject } from '#contract/model/config-object'
import type { JiraApi } from '#jira/api'
import { componentsOf } from '../component/read.ts'
import { readFields } from '../field/read.ts'
import { groupEndpoints } from '../group/endpoints.ts'
import { listIssueLinkTypes } from '../issue-link-type/read.ts'
import { readIssueTypes } from '../issue-type/read.ts'
import type { ReadContext } from '../kind.ts'
import { listPriorities } from '../priority/read.ts'
import { searchProjects } from '../project/read-projects.ts'
import { readProjectCategories } from '../project-category/read.ts'
import { readProjectRoles } from '../project-role/read.ts'
import { listResolutions } from '../resolution/read.ts'
import { readStatuses } from '../status/read.ts'
import { versionsOf } from '../version/read.ts'
import { type NamedObject, namesOf } from './lookup.ts'
import { lookupOnDemand, type TextSite } from './lookup-on-demand.ts'

/** The texts of a site while it is read: what they name is read for the snapshot anyway. */
export const textsWhileReading = (context: Pick<ReadContext, 'of'>): TextSite =>
  lookupOnDemand(async (kind, projectId) =>
    (await context.of(kind))
      .filter(({ owner }) => projectId === undefined || owner?.id === projectId)
      .map(namesOf),
  )

type ReadNamed = (api: JiraApi, projectId: string | undefined) => Promise<readonly NamedObject[]>

const bare = ({ id, name, key }: { id: string; name: string; key?: string }): NamedObject => ({
  id,
  name,
  key: key ?? '',
  type: '',
})

const named =
  (read: (context: { readonly api: JiraApi }) => Promise<readonly ConfigObject[]>): ReadNamed =>
  async (api) =>
    (await read({ api })).map(namesOf)

const inProject =
  (
    read: (
      api: JiraApi,
      projectId: string,
    ) => Promise<readonly { readonly id: string; readonly name: string }[]>,
  ): ReadNamed =>
  async (api, projectId) =>
    projectId === undefined ? [] : (await read(api, projectId)).map(bare)

const readers: Readonly<Record<string, ReadNamed>> = {
  component: inProject(componentsOf),
  field: named(readFields),
  group: async (api) =>
    (await api.list(groupEndpoints.list)).map(({ groupId, name }) => bare({ id: groupId, name })),
  issueLinkType: async (api) => (await listIssueLinkTypes(api)).map(namesOf),
  issueType: named(readIssueTypes),
  priority: async (api) => (await listPriorities(api)).map(bare),
  project: async (api) => (await searchProjects(api)).map(bare),
  projectCategory: named(readProjectCategories),
  projectRole: named(readProjectRoles),
  resolution: async (api) => (await listResolutions(api)).map(bare),
  status: named(readStatuses),
  version: inProject(versionsOf),
}

/**
 * The texts of a site that is written to: names are asked for where a text needs them, each kind
 * once for each look at an object.
 */
export const textsWhileWriting = ({ api }: { readonly api: JiraApi }): TextSite =>
  lookupOnDemand(async (kind, projectId) => {
    const read = readers[kind]
    if (!read) throw new Error(`no names of ${kind} are read for texts`)
    return read(api, projectId)
  })
