import type { SiteState } from '#twin/site-model'

type Bag = Record<string, unknown>

/** Pages it takes to list so many things; an empty list takes one as well. */
const pages = (count: number, size: number): number => Math.max(1, Math.ceil(count / size))

const optionTypes = /:(select|multiselect|radiobuttons|multicheckboxes|cascadingselect)$/

const all = (state: SiteState, slice: string): readonly Bag[] =>
  Object.values((state.slices[slice] ?? {}) as Record<string, Bag>)

/** Requests that contexts force: every custom field and every context is asked on its own. */
const contextRequests = (state: SiteState): number => {
  const contexts = all(state, 'fieldContexts')
  const open = all(state, 'fields').filter(
    (field) =>
      (field.schema as Bag | undefined)?.custom !== undefined &&
      field.locked !== true &&
      field.trashed === undefined,
  )
  return open.reduce((sum, field) => {
    const own = contexts.filter((context) => context.fieldId === field.id)
    const narrowed = own.some((context) => !context.global)
    const typed = own.some((context) => (context.issueTypeIds as unknown[]).length > 0)
    const type = String((field.schema as Bag).custom)
    const options = optionTypes.test(type) ? own.length : 0
    return sum + 1 + 1 + Number(narrowed) + Number(typed) + options
  }, 0)
}

/** Requests that projects force, see docs/snapshot-cost.md. */
const projectRequests = (state: SiteState): number => {
  const projects = all(state, 'projects')
  const live = projects.filter(({ style, status }) => style === 'classic' && status === 'live')
  const carried = live.filter(({ projectTypeKey }) => projectTypeKey !== 'service_desk')
  const roles = Object.values((state.slices.projectRoles as Bag).roles as Record<string, Bag>)
  const ownRoles = roles.filter(
    ({ name, scopeProjectId }) =>
      scopeProjectId === undefined && name !== 'atlassian-addons-project-access',
  )
  return (
    pages(projects.length, 100) +
    carried.length +
    live.length +
    carried.length * ownRoles.length +
    3 * pages(live.length, 100) +
    pages(live.length, 100)
  )
}

/**
 * The least requests in which the public API can tell a site's configuration, worked out from the
 * site's raw state by the formulas of docs/snapshot-cost.md, with pages of 100 where Jira names no
 * other size.
 */
export const lowerBound = (state: SiteState): number => {
  const count = (slice: string): number => all(state, slice).length
  const tabs = all(state, 'screens').reduce((sum, { tabs: own }) => sum + (own as Bag[]).length, 0)
  const plain = [
    pages(count('statuses'), 200),
    1, // project categories
    1, // issue types
    2, // issue type schemes and their mappings
    1, // resolutions
    1, // priorities
    pages(count('prioritySchemes'), 100),
    1, // project roles
    pages(count('accounts'), 1000) + 1,
    pages(Object.keys((state.slices.groups as Bag).groups as Bag).length, 100),
    1, // permission schemes
    pages(count('notificationSchemes'), 100),
    pages(count('fields'), 100),
    pages(count('screens'), 100) * 2 + tabs,
    pages(count('screenSchemes'), 100),
    pages(count('issueTypeScreenSchemes'), 100) * 2,
    pages(count('workflows'), 100),
    pages(count('workflowSchemes'), 100),
    2, // field schemes and who uses them
    1, // issue security schemes
    pages(count('boards'), 50),
  ]
  return plain.reduce((sum, one) => sum + one, 0) + contextRequests(state) + projectRequests(state)
}
