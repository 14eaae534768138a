import { briefComponentBean } from '../../components/bean.ts'
import { componentsOf } from '../../components/state.ts'
import type { Context } from '../../http/context.ts'
import { queryExpand } from '../../http/text-paging.ts'
import { issueTypes } from '../../issue-types/state.ts'
import { roleLinks } from '../../project-roles/project-roles.ts'
import type { ProjectRecord } from '../../projects/state.ts'
import { accounts } from '../../users/state.ts'
import { versionBean } from '../../versions/bean.ts'
import { versionsOf } from '../../versions/state.ts'
import { issueTypeIdsOf } from '../../workflow-schemes/resolve.ts'
import { issueTypeBean } from '../issue-types/bean.ts'
import { dataCenterUserBean } from '../users/bean.ts'
import { briefProjectBean } from './brief-bean.ts'

type Bean = Readonly<Record<string, unknown>>

function issueTypeBeans(context: Context, project: ProjectRecord): readonly Bean[] {
  const all = issueTypes.of(context.site)
  return issueTypeIdsOf(context.site, project)
    .flatMap((id) => all[id] ?? [])
    .map((type) => issueTypeBean(context, type))
}

/** What `expand` can ask for, in a list and by itself. */
const expandable: Readonly<Record<string, (context: Context, project: ProjectRecord) => Bean>> = {
  description: (_, { description }) => ({ description }),
  url: (_, { url }) => (url === '' ? {} : { url }),
  lead: (context, { leadAccountId }) => {
    const lead = accounts.of(context.site)[leadAccountId]
    return lead === undefined ? {} : { lead: dataCenterUserBean(context, lead) }
  },
  issueTypes: (context, project) => ({ issueTypes: issueTypeBeans(context, project) }),
  projectKeys: (_, { key, oldKeys }) => ({ projectKeys: [key, ...oldKeys] }),
}

function expanded(context: Context, project: ProjectRecord, names: Iterable<string>): Bean {
  const members = [...names].map((name) => expandable[name]?.(context, project) ?? {})
  return Object.assign({}, ...members)
}

/** A project in a list, with what `expand` asks for. */
export function listedProjectBean(context: Context, project: ProjectRecord): Bean {
  return {
    ...briefProjectBean(context, project),
    ...expanded(context, project, queryExpand(context)),
  }
}

/** A project by itself. */
export function projectBean(context: Context, project: ProjectRecord): Bean {
  const { site } = context
  return {
    ...listedProjectBean(context, project),
    ...expanded(context, project, ['description', 'url', 'lead', 'issueTypes']),
    assigneeType: project.assigneeType,
    components: componentsOf(site, project.id).map((one) => briefComponentBean(context, one)),
    versions: versionsOf(site, project.id).map((one) => versionBean(context, one)),
    roles: roleLinks(context, project),
  }
}
