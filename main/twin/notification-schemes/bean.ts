import { fieldDetails } from '../fields/bean.ts'
import { findCustomField } from '../fields/state.ts'
import { groupSlice } from '../groups/state.ts'
import type { Context } from '../http/context.ts'
import { translate } from '../locale.ts'
import { defaultRoleBean } from '../project-roles/bean.ts'
import { roleSlice } from '../project-roles/state.ts'
import { projectSlice } from '../projects/state.ts'
import type { Site } from '../site-model.ts'
import { userBean } from '../users/bean.ts'
import { accounts } from '../users/state.ts'
import { listEvents } from './events.ts'
import type { NotificationScheme, SchemeNotification } from './state.ts'

type Bean = Readonly<Record<string, unknown>>

/** What `expand` can ask for, as answers list it. */
const expandNames = 'notificationSchemeEvents,user,group,projectRole,field,all'

/** Which member a recipient is expanded into. */
const expansions: Readonly<Record<string, string>> = {
  Group: 'group',
  User: 'user',
  ProjectRole: 'projectRole',
  UserCustomField: 'field',
  GroupCustomField: 'field',
}

function expandSubject(context: Context, kind: string, id: string): unknown {
  const { site } = context
  if (kind === 'group') {
    const self = `${context.api}/group?groupId=${id}`
    const name = groupSlice.of(site).groups[id]?.name
    return name === undefined ? undefined : { name, groupId: id, self }
  }
  if (kind === 'user') {
    const account = accounts.of(site)[id]
    return account === undefined ? undefined : userBean(context, account)
  }
  if (kind === 'projectRole') {
    const role = roleSlice.of(site).roles[id]
    return role === undefined ? undefined : defaultRoleBean(context, role)
  }
  const field = findCustomField(site, id)
  return field === undefined ? undefined : fieldDetails(context, field)
}

function notificationBean(
  context: Context,
  { id, type, subjectId }: SchemeNotification,
  expand: ReadonlySet<string>,
): Bean {
  const bean = { id: Number(id), notificationType: type }
  if (subjectId === undefined) return bean
  if (type === 'EmailAddress') {
    return { ...bean, parameter: subjectId, recipient: subjectId, emailAddress: subjectId }
  }
  const kind = expansions[type] ?? 'field'
  const groupName = groupSlice.of(context.site).groups[subjectId]?.name
  const subject =
    expand.has('all') || expand.has(kind) ? expandSubject(context, kind, subjectId) : undefined
  return {
    ...bean,
    expand: kind,
    parameter: type === 'Group' ? (groupName ?? subjectId) : subjectId,
    recipient: subjectId,
    ...(subject === undefined ? {} : { [kind]: subject }),
  }
}

function eventBeans(
  context: Context,
  scheme: NotificationScheme,
  expand: ReadonlySet<string>,
): readonly Bean[] {
  return listEvents(context.site).flatMap(({ id, name, description }) => {
    const list = scheme.events[id]
    if (list === undefined) return []
    return {
      event: { id: Number(id), name, description },
      notifications: list.map((one) => notificationBean(context, one, expand)),
    }
  })
}

/** Ids of the projects that use a scheme, those in the trash too. */
export function projectsOfScheme(site: Site, schemeId: string): readonly string[] {
  return Object.values(projectSlice.of(site))
    .filter((project) => project.schemes.notificationSchemeId === schemeId)
    .map(({ id }) => id)
}

/**
 * A scheme; ids are numbers. Events come only when something is expanded. A group's `parameter` is
 * its name and `recipient` its id.
 */
export function notificationSchemeBean(
  context: Context,
  scheme: NotificationScheme,
  expand: ReadonlySet<string>,
): Bean {
  return {
    expand: expandNames,
    id: Number(scheme.id),
    self: `${context.api}/notificationscheme/${scheme.id}`,
    name: translate(context, scheme),
    description: scheme.description,
    ...(expand.size > 0 ? { notificationSchemeEvents: eventBeans(context, scheme, expand) } : {}),
    projects: projectsOfScheme(context.site, scheme.id).map(Number),
  }
}
