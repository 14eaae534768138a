import type { Site, SiteState } from '#twin/site-model'

type Bag = Readonly<Record<string, unknown>>

/** Pages it takes to list so many things; an empty list takes one as well. */
const pages = (count: number, size = 100): number => Math.max(1, Math.ceil(count / size))

const sum = <Item>(items: readonly Item[], of: (item: Item) => number): number =>
  items.reduce((total, item) => total + of(item), 0)

const all = (state: SiteState, slice: string): readonly Bag[] =>
  Object.values((state.slices[slice] ?? {}) as Record<string, Bag>)

/** Records of a slice that holds more than one thing. */
const inside = (state: SiteState, slice: string, member: string): readonly Bag[] =>
  Object.values(((state.slices[slice] as Bag)[member] ?? {}) as Record<string, Bag>)

const listIn = (record: Bag, member: string): readonly Bag[] => (record[member] ?? []) as Bag[]

const isGlobal = ({ projectId, scopeProjectId }: Bag): boolean =>
  (projectId ?? scopeProjectId ?? null) === null

const ofJira = 'com.atlassian.jira.plugin.system.customfieldtypes:'
const withOptions = /:(select|multiselect|radiobuttons|multicheckboxes|cascadingselect)$/

/** Every custom field is asked on its own, and every context for its options. */
const fieldContexts = (state: SiteState): number => {
  const options = (state.slices.fieldOptions ?? {}) as Record<string, readonly Bag[]>
  const contexts = Map.groupBy(all(state, 'fieldContexts'), ({ fieldId }) => fieldId)
  return sum(all(state, 'fields'), (field) => {
    const type = (field.schema as Bag | undefined)?.custom
    const own = contexts.get(field.id) ?? []
    const isClosed = field.locked === true || field.trashed !== undefined || !isGlobal(field)
    if (type === undefined || isClosed || own.length === 0) return 0
    const hasDefaults = String(type).startsWith(ofJira) && !String(type).endsWith(':importid')
    const projects = sum(own, ({ projectIds }) => (projectIds as readonly string[]).length)
    const isNarrowed = own.some((context) => listIn(context, 'issueTypeIds').length > 0)
    return (
      pages(own.length) +
      (hasDefaults ? pages(own.length) : 0) +
      (own.every(({ global }) => global) ? 0 : pages(projects)) +
      // A context for all types is a row too.
      (isNarrowed
        ? pages(sum(own, (context) => Math.max(1, listIn(context, 'issueTypeIds').length)))
        : 0) +
      (withOptions.test(String(type))
        ? sum(own, ({ id }) => pages(options[String(id)]?.length ?? 0))
        : 0)
    )
  })
}

/** Every tab is asked on its own; the tabs of 100 screens come at once. */
const screens = (state: SiteState): number => {
  const global = all(state, 'screens').filter(isGlobal)
  const tabs = global.map((screen) => listIn(screen, 'tabs').length)
  const chunks = Array.from({ length: Math.ceil(tabs.length / 100) }, (_, at) =>
    tabs.slice(at * 100, at * 100 + 100),
  )
  return (
    pages(global.length) +
    sum(chunks, (chunk) => pages(sum(chunk, (count) => count))) +
    sum(tabs, (count) => count)
  )
}

/** Levels and members of all schemes come at once; where there is no scheme, nobody need ask. */
const securitySchemes = (state: SiteState): number => {
  const schemes = all(state, 'issueSecuritySchemes')
  const levels = schemes.flatMap((scheme) => listIn(scheme, 'levels'))
  const members = sum(levels, (level) => listIn(level, 'members').length)
  return schemes.length === 0 ? 1 : pages(schemes.length) + pages(levels.length) + pages(members)
}

/** Fields that field configurations list: all that can be on a screen, and comments. */
const configurable = (state: SiteState): number =>
  all(state, 'fields').filter(
    (field) =>
      field.trashed === undefined &&
      isGlobal(field) &&
      (field.screenable === true || field.id === 'comment'),
  ).length

/** A site has one field model or the other; what it has not, nobody asks for. */
const fieldModels = (state: SiteState, legacy: boolean): Readonly<Record<string, number>> => {
  const schemes = all(state, 'fieldSchemes')
  const configurations = all(state, 'fieldConfigurations')
  const configurationSchemes = all(state, 'fieldConfigurationSchemes')
  const rows = sum(configurationSchemes, ({ mappings }) => Object.keys(mappings as object).length)
  return {
    fieldScheme: legacy
      ? 0
      : pages(schemes.length) +
        sum(schemes, ({ items }) => pages(Object.keys(items as object).length)),
    fieldConfiguration: legacy
      ? pages(configurations.length) + configurations.length * pages(configurable(state))
      : 0,
    fieldConfigurationScheme: legacy
      ? pages(configurationSchemes.length) + (configurationSchemes.length > 0 ? pages(rows) : 0)
      : 0,
  }
}

const isCarried = ({ style, status, projectTypeKey }: Bag): boolean =>
  style === 'classic' && status === 'live' && projectTypeKey !== 'product_discovery'

/** Every rule is asked on its own; 100 of them are listed at once. */
const automationRules = (state: SiteState): number => {
  const rules = inside(state, 'automation', 'rules').length
  return pages(rules) + rules
}

/** Each picture that somebody uploaded is asked for on its own. */
const uploadedPictures = (state: SiteState, shownBy: readonly Bag[]): number => {
  const uploaded = new Set(all(state, 'avatars').map(({ id }) => id))
  return shownBy.filter(({ avatarId }) => uploaded.has(avatarId)).length
}

/** Whose the icons are is told for all of them at once, and asked only where there are any. */
const priorities = (state: SiteState): number => {
  const found = inside(state, 'priorities', 'priorities')
  const isAsked = found.some(({ avatarId }) => avatarId !== null)
  return 1 + (isAsked ? 1 : 0) + uploadedPictures(state, found)
}

/** Projects, their schemes and actors, and what is seen of them without being carried. */
const projects = (state: SiteState): number => {
  const found = all(state, 'projects')
  const live = found.filter(({ style, status }) => style === 'classic' && status === 'live')
  const carried = live.filter(isCarried)
  const roles = inside(state, 'projectRoles', 'roles').filter(
    (role) => isGlobal(role) && role.name !== 'atlassian-addons-project-access',
  )
  // An empty list is what Jira answers to nobody, too: who asks has to be asked as well.
  if (found.length === 0) return 2
  const service = new Set(
    carried.filter((one) => one.projectTypeKey === 'service_desk').map(({ id }) => id),
  )
  const desks = all(state, 'serviceDesks')
    .filter(({ projectId }) => service.has(projectId))
    .map(
      (desk) => pages(listIn(desk, 'requestTypes').length) + pages(listIn(desk, 'queues').length),
    )
  const own =
    pages(found.length) +
    carried.length * (3 + roles.length) +
    Math.sign(carried.length) +
    uploadedPictures(state, carried) +
    live.length +
    (desks.length === 0 ? 0 : pages(all(state, 'serviceDesks').length)) +
    sum(desks, (desk) => desk)
  if (live.length === 0) return own
  const schemesOf = ({ schemes }: Bag) => schemes as Bag
  const secured = found.filter((project) => schemesOf(project).issueSecuritySchemeId !== null)
  // A scheme comes with the first 50 of its projects; the default one has all that no other has.
  const prioritised = Map.groupBy(live, (project) => schemesOf(project).prioritySchemeId)
  const long = all(state, 'prioritySchemes').flatMap(({ id, system }) => {
    const users = prioritised.get(id)?.length ?? 0
    return system !== true && users > 50 ? [pages(users)] : []
  })
  return own + 5 * pages(live.length) + pages(secured.length) + sum(long, (count) => count)
}

/** Keys are told by project, values of 40 keys for 100 live projects at once. */
const projectProperties = (state: SiteState): number => {
  const found = all(state, 'projects')
  const carried = found.filter(isCarried)
  const values = ((state.slices.entityProperties ?? { project: {} }) as Bag).project as Record<
    string,
    Bag
  >
  const keys = new Set(carried.flatMap(({ id }) => Object.keys(values[String(id)] ?? {})))
  const live = found.filter(({ status }) => status === 'live')
  return carried.length + Math.ceil(keys.size / 40) * pages(live.length)
}

/** Shares with people of whom the administrator is none. */
const forSome: readonly string[] = ['group', 'projectRole', 'user']

/** Columns and quick filters are told for each board alone; those of team-managed projects are named. */
const boards = (state: SiteState): number => {
  // A board is seen by those who may see its filter without an administrator's rights.
  const filters = new Map(all(state, 'filters').map((filter) => [filter.id, filter]))
  const isSeen = ({ filterId }: Bag): boolean => {
    const shares = listIn(filters.get(filterId) ?? {}, 'shares')
    return shares.length === 0 || shares.some(({ type }) => !forSome.includes(String(type)))
  }
  const found = all(state, 'boards').filter(isSeen)
  const carried = found.filter(({ type }) => type !== 'simple')
  return (
    pages(found.length, 50) +
    sum(carried, (board) => 1 + pages(listIn(board, 'quickFilters').length, 50))
  )
}

/** Gadgets are told for each dashboard alone, what each is set to for each gadget and key alone. */
const dashboards = (state: SiteState): number => {
  const found = all(state, 'dashboards')
  const gadgets = found.flatMap((dashboard) => listIn(dashboard, 'gadgets'))
  const settings = gadgets.flatMap(({ properties }) => Object.keys(properties as Bag))
  return pages(found.length) + found.length + gadgets.length + settings.length
}

/**
 * The least requests in which the public API can tell each kind of a site's configuration, worked
 * out from the site's raw state by the formulas of docs/snapshot-cost.md, with pages of 100 where
 * Jira names no other size.
 */
export const lowerBounds = ({
  state,
  switches,
}: Pick<Site, 'state' | 'switches'>): Readonly<Record<string, number>> => {
  const count = (slice: string): number => all(state, slice).length
  const rows = (slice: string, member: string): number =>
    sum(all(state, slice), (record) => Object.keys(record[member] as object).length)
  return {
    app: 2,
    board: boards(state),
    automationRule: automationRules(state),
    ...fieldModels(state, switches.extra.fieldModel === 'field-configurations'),
    component: 0,
    dashboard: dashboards(state),
    field: pages(all(state, 'fields').filter(isGlobal).length),
    fieldContext: fieldContexts(state),
    filter: pages(count('filters')) + count('filters'),
    group: pages(inside(state, 'groups', 'groups').length),
    issueLinkType: 1,
    issueSecurityScheme: securitySchemes(state),
    issueType: 2 + uploadedPictures(state, all(state, 'issueTypes').filter(isGlobal)),
    issueTypeScheme:
      pages(count('issueTypeSchemes')) + pages(rows('issueTypeSchemes', 'issueTypeIds')),
    issueTypeScreenScheme:
      pages(count('issueTypeScreenSchemes')) + pages(rows('issueTypeScreenSchemes', 'mappings')),
    notificationScheme: pages(count('notificationSchemes')),
    permissionScheme: 1,
    priority: priorities(state),
    priorityScheme: pages(count('prioritySchemes')),
    project: projects(state),
    projectCategory: 1,
    projectProperty: projectProperties(state),
    projectRole: 1,
    resolution: 1,
    screen: screens(state),
    screenScheme: pages(count('screenSchemes')),
    siteSetting: 6,
    status: pages(count('statuses'), 200),
    user: pages(count('accounts'), 1000) + 1,
    version: 0,
    webhook: 1,
    workflow: pages(count('workflows')),
    workflowScheme: pages(count('workflowSchemes')),
  }
}

/**
 * What the same site costs a peer that reads object by object: 80 + 10 for each project + 4 for
 * each custom field + 1 for each screen, tab and scheme.
 */
export const peersCost = (state: SiteState): number => {
  const schemes = Object.keys(state.slices).filter((name) => name.endsWith('Schemes'))
  const found = all(state, 'screens')
  return (
    80 +
    10 * all(state, 'projects').length +
    4 * all(state, 'fields').filter((field) => (field.schema as Bag | undefined)?.custom).length +
    found.length +
    sum(found, (screen) => listIn(screen, 'tabs').length) +
    sum(schemes, (name) => all(state, name).length)
  )
}
