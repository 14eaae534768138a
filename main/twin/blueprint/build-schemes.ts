import type { Blueprint, HolderBlueprint } from './blueprint.ts'
import { type Builder, createdId } from './builder.ts'
import type { Sort } from './directory.ts'

/** Names of holders in permission grants and in notifications, which Jira calls differently. */
const holderTypes: Readonly<Record<HolderBlueprint[0], { grant: string; notify: string }>> = {
  role: { grant: 'projectRole', notify: 'ProjectRole' },
  group: { grant: 'group', notify: 'Group' },
  user: { grant: 'user', notify: 'User' },
  userField: { grant: 'userCustomField', notify: 'UserCustomField' },
  groupField: { grant: 'groupCustomField', notify: 'GroupCustomField' },
  reporter: { grant: 'reporter', notify: 'Reporter' },
  assignee: { grant: 'assignee', notify: 'CurrentAssignee' },
  lead: { grant: 'projectLead', notify: 'ProjectLead' },
  anyone: { grant: 'anyone', notify: 'CurrentUser' },
  watchers: { grant: 'reporter', notify: 'AllWatchers' },
}

const sorts: Readonly<Partial<Record<HolderBlueprint[0], Sort>>> = {
  role: 'role',
  group: 'group',
  user: 'user',
  userField: 'field',
  groupField: 'field',
}

/** The id of who a holder names; undefined for holders that name nobody. */
const holderId = ({ directory }: Builder, [type, name]: HolderBlueprint): string | undefined => {
  const sort = sorts[type]
  return sort === undefined || name === undefined ? undefined : directory.id(sort, name)
}

/** Schemes of permissions, notifications, security, issue types and priorities. */
export const buildSchemes = (builder: Builder, blueprint: Blueprint): void => {
  const { api, directory } = builder
  for (const { name, description = '', types, defaultType } of blueprint.issueTypeSchemes) {
    const ids = types.map((type) => directory.id('issueType', type))
    const made = api.call('POST', '/rest/api/3/issuetypescheme', {
      name,
      description,
      issueTypeIds: ids,
      ...(defaultType ? { defaultIssueTypeId: directory.id('issueType', defaultType) } : {}),
    })
    directory.add('issueTypeScheme', name, createdId(made, 'issueTypeSchemeId'))
  }
  for (const { name, description = '', grants } of blueprint.permissionSchemes) {
    const made = api.call('POST', '/rest/api/3/permissionscheme', {
      name,
      description,
      permissions: grants.map(([permission, holder]) => {
        const id = holderId(builder, holder)
        const { grant } = holderTypes[holder[0]]
        const given = grant === 'group' ? { value: id } : { parameter: id }
        return { permission, holder: { type: grant, ...(id === undefined ? {} : given) } }
      }),
    })
    directory.add('permissionScheme', name, createdId(made))
  }
  for (const { name, description = '', events } of blueprint.notificationSchemes) {
    const made = api.call('POST', '/rest/api/3/notificationscheme', {
      name,
      description,
      notificationSchemeEvents: [...new Set(events.map(([event]) => event))].map((event) => ({
        event: { id: event },
        notifications: events
          .filter(([other]) => other === event)
          .map(([, holder]) => {
            const id = holderId(builder, holder)
            const notificationType = holderTypes[holder[0]].notify
            return { notificationType, ...(id === undefined ? {} : { parameter: id }) }
          }),
      })),
    })
    directory.add('notificationScheme', name, createdId(made))
  }
  for (const { name, description = '', levels } of blueprint.securitySchemes) {
    const made = api.call('POST', '/rest/api/3/issuesecurityschemes', {
      name,
      description,
      levels: levels.map((level) => ({
        name: level.name,
        description: level.description ?? '',
        isDefault: level.isDefault ?? false,
        members: level.members.map((holder) => {
          const id = holderId(builder, holder)
          const type = holderTypes[holder[0]].grant
          return { type, ...(id === undefined ? {} : { parameter: id }) }
        }),
      })),
    })
    directory.add('securityScheme', name, createdId(made))
  }
  for (const { name, description = '', priorities, defaultPriority } of blueprint.prioritySchemes) {
    const made = api.call('POST', '/rest/api/3/priorityscheme', {
      name,
      description,
      priorityIds: priorities.map((priority) => Number(directory.id('priority', priority))),
      defaultPriorityId: Number(directory.id('priority', defaultPriority)),
    })
    directory.add('priorityScheme', name, createdId(made))
  }
}
