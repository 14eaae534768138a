import { components } from '../components/state.ts'
import { userOf } from '../data-center/users/state.ts'
import { contextsOf } from '../field-contexts/state.ts'
import { optionsOf } from '../field-options/state.ts'
import { isVisible } from '../filters/access.ts'
import { filters } from '../filters/state.ts'
import { groupSlice } from '../groups/state.ts'
import type { Context } from '../http/context.ts'
import { securitySchemes } from '../issue-security/state.ts'
import { issueTypes } from '../issue-types/state.ts'
import { linkTypes } from '../link-types/state.ts'
import { translate } from '../locale.ts'
import { listPriorities } from '../priorities/state.ts'
import { projectCategories } from '../project-categories/state.ts'
import { holdsProjectPermission } from '../projects/access.ts'
import { livingProjects, type ProjectRecord } from '../projects/state.ts'
import { listResolutions } from '../resolutions/state.ts'
import { statuses } from '../statuses/state.ts'
import { accounts } from '../users/state.ts'
import { versionSlice } from '../versions/state.ts'
import type { JqlMeaning } from './meaning.ts'

/** Something that a value may mean, by its id or one of its names. */
interface Candidate {
  readonly id: string
  readonly names: readonly string[]
}

const statusCategories: readonly Candidate[] = [
  { id: 'TODO', names: ['2', 'new', 'To Do'] },
  { id: 'IN_PROGRESS', names: ['4', 'indeterminate', 'In Progress'] },
  { id: 'DONE', names: ['3', 'done', 'Done'] },
]

function translated(
  context: Context,
  records: Iterable<{ readonly id: string; readonly name: string; readonly system?: boolean }>,
): readonly Candidate[] {
  return [...records].map((record) => ({
    id: record.id,
    names: [record.name, translate(context, record)],
  }))
}

/** The projects that the caller may browse. */
export function browsedProjects({ site, caller }: Context): readonly ProjectRecord[] {
  return livingProjects(site).filter((project) =>
    holdsProjectPermission(site, caller?.accountId, project, 'BROWSE_PROJECTS'),
  )
}

function ofBrowsedProjects<Item extends { readonly projectId: string }>(
  context: Context,
  items: readonly Item[],
): readonly Item[] {
  const ids = new Set(browsedProjects(context).map(({ id }) => id))
  return items.filter(({ projectId }) => ids.has(projectId))
}

function optionsFor({ site }: Context, meaning: JqlMeaning): readonly Candidate[] {
  return meaning.customFields.flatMap((field) =>
    contextsOf(site, field.id).flatMap((context) =>
      optionsOf(site, context.id).map(({ id, value }) => ({ id, names: [value] })),
    ),
  )
}

/** What the values of a field may be; undefined where anything will do. */
function candidates(context: Context, meaning: JqlMeaning): readonly Candidate[] | undefined {
  const { site } = context
  switch (meaning.kind) {
    case 'project':
      return browsedProjects(context).map(({ id, key, name, oldKeys }) => ({
        id,
        names: [key, name, ...oldKeys],
      }))
    case 'issueType':
      return translated(context, Object.values(issueTypes.of(site)))
    case 'status':
      return translated(context, Object.values(statuses.of(site)))
    case 'statusCategory':
      return statusCategories
    case 'priority':
      return translated(context, listPriorities(site))
    case 'resolution':
      return translated(context, listResolutions(site))
    case 'component':
      return translated(context, ofBrowsedProjects(context, Object.values(components.of(site))))
    case 'version': {
      const { versions } = versionSlice.of(site)
      return translated(context, ofBrowsedProjects(context, Object.values(versions)))
    }
    case 'securityLevel':
      return Object.values(securitySchemes.of(site)).flatMap(({ levels }) =>
        translated(context, levels),
      )
    case 'projectCategory':
      return translated(context, Object.values(projectCategories.of(site)))
    case 'linkType':
      return Object.values(linkTypes.of(site)).map(({ id, name, inward, outward }) => ({
        id,
        names: [name, inward, outward],
      }))
    case 'filter': {
      const seen = Object.values(filters.of(site)).filter((one) => isVisible(context, one))
      return translated(context, seen)
    }
    case 'group':
      return Object.values(groupSlice.of(site).groups).map(({ groupId, name }) => ({
        id: groupId,
        names: [name],
      }))
    case 'user':
      return Object.values(accounts.of(site)).map((account) => ({
        id: account.accountId,
        names: [
          ...(site.state.dataCenter === undefined ? [] : [userOf(site, account).name]),
          account.displayName,
          ...(account.emailVisible ? [account.emailAddress] : []),
        ],
      }))
    case 'option':
      return optionsFor(context, meaning)
    case 'sprint':
      return []
    default:
      return undefined
  }
}

/** Ids of what a value names, by id or name whatever the case; undefined where anything will do. */
export function findValues(
  context: Context,
  meaning: JqlMeaning,
  value: string,
): readonly string[] | undefined {
  const wanted = value.toLowerCase()
  return candidates(context, meaning)
    ?.filter(({ id, names }) => id === value || names.some((name) => name.toLowerCase() === wanted))
    .map(({ id }) => id)
}
