import type { JiraApi } from '#jira/api'
import type { ListEndpoint } from '#jira/endpoint'
import { componentEndpoints } from '../../component/data-center/endpoints.ts'
import { listFields } from '../../field/data-center/read.ts'
import { readOptionsOfOnly } from '../../field-context/data-center/read-options.ts'
import { findableFilters } from '../../filter/data-center/list-filters.ts'
import { readGroups } from '../../group/data-center/read.ts'
import { readIssueSecuritySchemes } from '../../issue-security-scheme/data-center/read.ts'
import { issueTypeEndpoints } from '../../issue-type/data-center/endpoints.ts'
import { priorityEndpoints } from '../../priority/data-center/endpoints.ts'
import { listProjects } from '../../project/data-center/read-projects.ts'
import { projectCategoryEndpoints } from '../../project-category/data-center/endpoints.ts'
import { projectRoleEndpoints } from '../../project-role/data-center/endpoints.ts'
import { resolutionEndpoints } from '../../resolution/data-center/endpoints.ts'
import { statusEndpoints } from '../../status/data-center/endpoints.ts'
import { readUsers } from '../../user/data-center/read.ts'
import { versionEndpoints } from '../../version/data-center/endpoints.ts'
import { type NamedObject, namedIn, namedOptions, namesOf } from '../lookup.ts'
import { lookupOnDemand, type ReadNames, type TextSite } from '../lookup-on-demand.ts'

interface Named {
  readonly id: string
  readonly name: string
}

const named = ({ id, name }: Named): NamedObject => ({ id, name, key: '', type: '' })

/** Kinds whose objects come in one list. */
const lists: Readonly<Record<string, ListEndpoint<Named>>> = {
  issueType: issueTypeEndpoints.list,
  priority: priorityEndpoints.list,
  projectCategory: projectCategoryEndpoints.list,
  projectRole: projectRoleEndpoints.list,
  resolution: resolutionEndpoints.list,
  status: statusEndpoints.list,
}

const readNamesOf =
  (api: JiraApi): ReadNames =>
  async (kind, ownerId) => {
    const list = lists[kind]
    if (list) return (await api.list(list)).map(named)
    const ofProject = { path: { projectIdOrKey: ownerId ?? '' } }
    switch (kind) {
      case 'field':
        return (await listFields(api)).map(namesOf)
      case 'filter':
        return (await findableFilters(api)).map(named)
      case 'group':
        return (await readGroups({ api, gap: () => {} })).map(namesOf)
      case 'user':
        return (await readUsers({ api, gap: () => {} })).map(namesOf)
      case 'project':
        return (await listProjects(api)).map((one) => ({ ...named(one), key: one.key }))
      case 'version':
        if (ownerId === undefined) return []
        return (await api.list(versionEndpoints.ofProject, ofProject)).map(named)
      case 'component':
        if (ownerId === undefined) return []
        return (await api.list(componentEndpoints.ofProject, ofProject)).map(named)
      case 'option':
        if (ownerId === undefined) return []
        return namedOptions(ownerId, await readOptionsOfOnly(api, ownerId))
      case 'level': {
        const schemes = await readIssueSecuritySchemes({ api })
        return schemes.flatMap((scheme) => namedIn(kind, scheme))
      }
      default:
        throw new Error(`texts name no objects of kind ${kind}`)
    }
  }

/**
 * The texts of a server of which no snapshot is at hand, for objects that are read one by one: asks
 * for the names of those kinds only that a text names, each in one list.
 */
export const textsOfServer = (api: JiraApi): TextSite => lookupOnDemand(readNamesOf(api), true)
