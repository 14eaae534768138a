import type { Context } from '../../http/context.ts'
import { translate } from '../../locale.ts'
import { listEvents } from '../../notification-schemes/events.ts'
import type { NotificationScheme, SchemeNotification } from '../../notification-schemes/state.ts'
import { type SubjectKind, subjectBean, subjectParameter } from '../holders/bean.ts'

type Bean = Readonly<Record<string, unknown>>

/** Which member a recipient is expanded into. */
const kinds: Readonly<Record<string, SubjectKind>> = {
  Group: 'group',
  User: 'user',
  ProjectRole: 'projectRole',
  UserCustomField: 'field',
  GroupCustomField: 'field',
}

function notificationBean(
  context: Context,
  { id, type, subjectId }: SchemeNotification,
  expand: ReadonlySet<string>,
): Bean {
  const bean = { id: Number(id), notificationType: type }
  if (type === 'EmailAddress') return { ...bean, parameter: subjectId, emailAddress: subjectId }
  const kind = kinds[type]
  if (subjectId === undefined || kind === undefined) return bean
  const shows = expand.has('all') || expand.has(kind)
  const subject = shows ? subjectBean(context, kind, subjectId) : undefined
  return {
    ...bean,
    parameter: subjectParameter(context, kind, subjectId),
    ...(subject === undefined ? {} : { [kind]: subject }),
    expand: kind,
  }
}

/** A scheme (`NotificationSchemeBean`): events come only when something is expanded. */
export function notificationSchemeBean(
  context: Context,
  scheme: NotificationScheme,
  expand: ReadonlySet<string>,
): Bean {
  const events = listEvents(context.site).flatMap(({ id, name, description }) => {
    const list = scheme.events[id]
    if (list === undefined) return []
    return {
      event: { id: Number(id), name, description },
      notifications: list.map((one) => notificationBean(context, one, expand)),
    }
  })
  return {
    expand: 'notificationSchemeEvents,user,group,projectRole,field,all',
    id: Number(scheme.id),
    self: `${context.api}/notificationscheme/${scheme.id}`,
    name: translate(context, scheme),
    description: scheme.description,
    ...(expand.size > 0 ? { notificationSchemeEvents: events } : {}),
  }
}
