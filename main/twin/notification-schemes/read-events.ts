import { readSingleSubject } from '../holders/read.ts'
import type { HolderType } from '../holders/state.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { isMembers, type Members, memberList, optionalId, optionalText } from '../http/members.ts'
import { notificationEvents } from './events.ts'
import { namingRecipientTypes, plainRecipientTypes, type Recipient } from './state.ts'

/** Recipients that a body adds to an event. */
export interface AddedRecipients {
  readonly eventId: string
  readonly recipients: readonly Recipient[]
}

const holderTypes: Readonly<Record<(typeof namingRecipientTypes)[number], HolderType>> = {
  User: 'user',
  Group: 'group',
  ProjectRole: 'projectRole',
  UserCustomField: 'userCustomField',
  GroupCustomField: 'groupCustomField',
}

function readRecipient(context: Context, members: Members): Recipient {
  const { notificationType } = members
  const plain = plainRecipientTypes.find((type) => type === notificationType)
  if (plain !== undefined) return { type: plain }
  const type = namingRecipientTypes.find((one) => one === notificationType)
  if (type === undefined) {
    return refuse(400, `'${String(notificationType)}' is not a valid notification type.`)
  }
  const parameter = optionalText(members, 'parameter')
  const { subjectId } = readSingleSubject(context, holderTypes[type], parameter)
  if (subjectId === undefined) throw new Error(`a recipient ${type} names nothing`)
  return { type, subjectId }
}

function readEvent(context: Context, members: Members): AddedRecipients {
  const { event } = members
  const eventId = isMembers(event) ? optionalId(event, 'id') : undefined
  if (eventId === undefined) return refuse(400, 'The event has to be provided.')
  if (notificationEvents.of(context.site)[eventId] === undefined) {
    refuse(400, `Event type with ID ${eventId} not found.`)
  }
  const notifications = memberList(members, 'notifications')
  if (notifications.length > 255) {
    refuse(400, 'The notifications must contain no more than 255 items.')
  }
  return { eventId, recipients: notifications.map((one) => readRecipient(context, one)) }
}

/** `notificationSchemeEvents` of a body: at most 1,000 notifications, all of them known. */
export function readEvents(context: Context, body: Members): readonly AddedRecipients[] {
  const events = memberList(body, 'notificationSchemeEvents').map((one) => readEvent(context, one))
  const count = events.reduce((sum, { recipients }) => sum + recipients.length, 0)
  if (count > 1000) refuse(400, 'The notifications must contain no more than 1000 items.')
  return events
}
