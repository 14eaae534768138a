import type { SiteState } from '#twin/site-model'

// Compares what two twins hold without any of the client's code: neither its readers, nor its
// normalised data, nor its comparators. It knows the twin's own records only.

type Bag = Record<string, unknown>
type Records = Record<string, Bag>

/** A site's raw records, and the names behind their ids. */
interface Raw {
  readonly slice: (name: string) => Bag
  readonly named: (slice: string, id: unknown) => string
}

const open = (state: SiteState): Raw => {
  const slice = (name: string): Bag => {
    const found = state.slices[name]
    if (found === undefined) throw new Error(`the twin has no slice ${name}`)
    return found as Bag
  }
  const recordsOf = (name: string): Records => {
    const found = slice(name)
    const inner = { projectRoles: 'roles', priorities: 'priorities', groups: 'groups' }[name]
    return (inner ? found[inner] : found) as Records
  }
  return {
    slice,
    named: (name, id) => {
      if (id === null || id === undefined) return 'none'
      const record = recordsOf(name)[String(id)]
      return record ? String(record.name ?? record.displayName) : `unknown ${name} ${id}`
    },
  }
}

const list = (value: unknown): readonly Bag[] => (Array.isArray(value) ? value : []) as Bag[]
const without = (record: Bag, ...members: readonly string[]): Bag =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !members.includes(name)))
/** Text in which the order of an object's members does not show. */
const textOf = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(textOf).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'none'
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${entries.map(([name, held]) => `${name}: ${textOf(held)}`).join()}}`
}
const sorted = (items: readonly unknown[]): readonly string[] => items.map(textOf).sort()

/** Ids of fields differ between sites; system fields are the same everywhere. */
const fieldName = (raw: Raw, id: string): string =>
  id.startsWith('customfield_') ? `field ${raw.named('fields', id)}` : id

/** Parameters that hold ids, by what they name. Everything else stays as it is. */
const idParameters: Readonly<Record<string, string>> = {
  fieldsRequired: 'fields',
  sourceFieldKey: 'fields',
  targetFieldKey: 'fields',
  roleIds: 'projectRoles',
  groupIds: 'groups',
  fromStatusId: 'statuses',
  toStatusId: 'statuses',
  screenId: 'screens',
}

const rule = (raw: Raw, value: Bag): Bag => ({
  ruleKey: value.ruleKey,
  parameters: Object.fromEntries(
    Object.entries(value.parameters as Record<string, string>).map(([name, text]) => {
      const target = idParameters[name]
      if (target === undefined) return [name, text]
      const names = text
        .split(',')
        .map((id) => (target === 'fields' ? fieldName(raw, id) : raw.named(target, id)))
      return [name, names]
    }),
  ),
})

const conditions = (raw: Raw, value: unknown): unknown => {
  if (value === null || value === undefined) return null
  const group = value as Bag
  return {
    operation: group.operation,
    conditions: list(group.conditions).map((one) => rule(raw, one)),
    groups: list(group.conditionGroups).map((one) => conditions(raw, one)),
  }
}

const workflow = (raw: Raw, id: unknown): Bag => {
  const record = (raw.slice('workflows') as Records)[String(id)] ?? {}
  const statusOf = (statusId: unknown) => {
    const status = (raw.slice('statuses') as Records)[String(statusId)] ?? {}
    return { name: status.name, description: status.description, category: status.category }
  }
  return {
    name: record.name,
    description: record.description,
    statuses: sorted(
      list(record.statuses).map((one) => ({
        ...statusOf(one.statusId),
        properties: one.properties,
        layout: one.layout,
      })),
    ),
    transitions: sorted(
      list(record.transitions).map((one) => ({
        ...without(one, 'id', 'toStatusId', 'links'),
        to: raw.named('statuses', one.toStatusId),
        links: sorted(
          list(one.links).map((link) => ({
            ...without(link, 'fromStatusId'),
            from: raw.named('statuses', link.fromStatusId),
          })),
        ),
        actions: list(one.actions).map((item) => rule(raw, item)),
        triggers: list(one.triggers).map((item) => rule(raw, item)),
        validators: list(one.validators).map((item) => rule(raw, item)),
        conditions: conditions(raw, one.conditions),
        transitionScreen: one.transitionScreen ? rule(raw, one.transitionScreen as Bag) : null,
      })),
    ),
  }
}

const contextsOf = (raw: Raw, fieldId: string, projectId: string): readonly string[] =>
  sorted(
    Object.values(raw.slice('fieldContexts') as Records)
      .filter(
        (context) =>
          context.fieldId === fieldId &&
          (context.global || (context.projectIds as string[]).includes(projectId)),
      )
      .map((context) => {
        const options = list(raw.slice('fieldOptions')[String(context.id)])
        const children = (parent: unknown) =>
          options
            .filter(({ parentId }) => parentId === parent)
            .map(({ value, disabled }) => ({ value, disabled }))
        const byId = new Map(options.map((option) => [String(option.id), option.value]))
        const { defaultValue } = context
        return {
          name: context.name,
          description: context.description,
          global: context.global,
          issueTypes: sorted(
            (context.issueTypeIds as string[]).map((id) => raw.named('issueTypes', id)),
          ),
          options: options
            .filter(({ parentId }) => parentId === null)
            .map((option) => ({
              value: option.value,
              disabled: option.disabled,
              children: children(option.id),
            })),
          default:
            defaultValue === null
              ? null
              : Object.fromEntries(
                  Object.entries(defaultValue as Bag)
                    .filter(([name]) => name !== 'contextId')
                    .map(([name, value]) => [name, byId.get(String(value)) ?? value]),
                ),
        }
      }),
  )

const field = (raw: Raw, id: string, projectId: string): unknown => {
  if (!id.startsWith('customfield_')) return id
  const record = (raw.slice('fields') as Records)[id] ?? {}
  return {
    name: record.name,
    description: record.description,
    type: (record.schema as Bag | undefined)?.custom,
    searcherKey: record.searcherKey,
    contexts: record.locked ? [] : contextsOf(raw, id, projectId),
  }
}

const screen = (raw: Raw, id: unknown, projectId: string): unknown => {
  const record = (raw.slice('screens') as Records)[String(id)]
  if (!record) return null
  return {
    name: record.name,
    description: record.description,
    tabs: list(record.tabs).map((tab) => ({
      name: tab.name,
      fields: (tab.fieldIds as string[]).map((fieldId) => field(raw, fieldId, projectId)),
    })),
  }
}

const screensOf = (raw: Raw, schemeId: unknown, projectId: string): unknown => {
  const scheme = (raw.slice('issueTypeScreenSchemes') as Records)[String(schemeId)] ?? {}
  const mappings = Object.entries((scheme.mappings ?? {}) as Record<string, string>)
  return {
    name: scheme.name,
    description: scheme.description,
    mappings: sorted(
      mappings.map(([type, id]) => {
        const inner = (raw.slice('screenSchemes') as Records)[id] ?? {}
        return {
          type: type === 'default' ? type : raw.named('issueTypes', type),
          name: inner.name,
          screens: Object.entries((inner.screens ?? {}) as Bag)
            .filter(([, screenId]) => screenId !== null && screenId !== undefined)
            .map(([use, screenId]) => [use, screen(raw, screenId, projectId)]),
        }
      }),
    ),
  }
}

const holder = (raw: Raw, type: unknown, id: unknown): unknown => {
  if (id === undefined) return type
  const text = String(type).toLowerCase()
  if (text.includes('customfield')) return [text, raw.named('fields', id)]
  if (text === 'projectrole') return [text, raw.named('projectRoles', id)]
  return [text, text === 'group' ? raw.named('groups', id) : String(id)]
}

const schemesOf = (raw: Raw, schemes: Bag): Bag => {
  const record = (slice: string, id: unknown) => (raw.slice(slice) as Records)[String(id)] ?? {}
  const types = record('issueTypeSchemes', schemes.issueTypeSchemeId)
  const flows = record('workflowSchemes', schemes.workflowSchemeId)
  const permissions = record('permissionSchemes', schemes.permissionSchemeId)
  const mails = record('notificationSchemes', schemes.notificationSchemeId)
  const priorities = record('prioritySchemes', schemes.prioritySchemeId)
  return {
    issueTypes: {
      name: types.name,
      description: types.description,
      types: ((types.issueTypeIds ?? []) as string[]).map((id) =>
        without((raw.slice('issueTypes') as Records)[id] ?? {}, 'id', 'avatarId', 'system'),
      ),
      default: raw.named('issueTypes', types.defaultIssueTypeId),
    },
    workflows: {
      name: flows.name,
      description: flows.description,
      default: workflow(raw, flows.defaultWorkflowId),
      mappings: sorted(
        Object.entries((flows.issueTypes ?? {}) as Bag).map(([type, id]) => [
          raw.named('issueTypes', type),
          workflow(raw, id),
        ]),
      ),
    },
    permissions: {
      name: permissions.name,
      description: permissions.description,
      grants: sorted(
        list(permissions.grants).map((grant) => {
          const held = grant.holder as Bag
          return [grant.permission, holder(raw, held.type, held.subjectId)]
        }),
      ),
    },
    notifications: {
      name: mails.name,
      description: mails.description,
      events: Object.entries((mails.events ?? {}) as Record<string, Bag[]>)
        .map(([event, recipients]) => [
          event,
          sorted(recipients.map((one) => holder(raw, one.type, one.subjectId))),
        ])
        .filter(([, recipients]) => recipients?.length),
    },
    priorities: {
      name: priorities.name,
      description: priorities.description,
      priorities: sorted(
        ((priorities.priorityIds ?? []) as string[]).map((id) => {
          const all = raw.slice('priorities').priorities as Records
          return without(all[id] ?? {}, 'id', 'avatarId', 'iconPath', 'system')
        }),
      ),
      default: raw.named('priorities', priorities.defaultPriorityId),
    },
  }
}

/** Everything of a project, and of what it uses, in names. Ids do not appear in it. */
export const rawProject = (state: SiteState, key: string): Bag => {
  const raw = open(state)
  const project = Object.values(raw.slice('projects') as Records).find((one) => one.key === key)
  if (!project) throw new Error(`no project ${key}`)
  const id = String(project.id)
  const schemes = project.schemes as Bag
  const ofProject = (records: unknown) =>
    Object.values(records as Records).filter((one) => one.projectId === id)
  const actors = ((raw.slice('projectRoles').actors as Record<string, Bag>)[id] ?? {}) as Bag
  return {
    name: project.name,
    key: project.key,
    description: project.description,
    url: project.url,
    type: project.projectTypeKey,
    lead: project.leadAccountId,
    assigneeType: project.assigneeType,
    category:
      project.categoryId === null
        ? null
        : without(
            (raw.slice('projectCategories') as Records)[String(project.categoryId)] ?? {},
            'id',
          ),
    ...schemesOf(raw, schemes),
    screens: screensOf(raw, schemes.issueTypeScreenSchemeId, id),
    actors: sorted(
      Object.entries(actors).flatMap(([role, people]) =>
        list(people).map((one) => [
          raw.named('projectRoles', role),
          one.kind,
          one.kind === 'group' ? raw.named('groups', one.subjectId) : one.subjectId,
        ]),
      ),
    ),
    components: sorted(
      ofProject(raw.slice('components')).map((one) => without(one, 'id', 'projectId')),
    ),
    versions: sorted(
      ofProject(raw.slice('versions').versions).map((one) => without(one, 'id', 'projectId')),
    ),
  }
}

/** The small site's project without what Jira adds to a new project by itself. */
export const rawBoat = (state: SiteState): Bag => {
  const { actors, ...rest } = rawProject(state, 'BOAT')
  const own = (actors as readonly string[]).filter((actor) => actor.includes('Skippers'))
  return { ...rest, actors: own }
}
