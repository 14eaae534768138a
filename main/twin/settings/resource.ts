import { extraSwitch } from '../extra-switch.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { bodyMembers, optionalText } from '../http/members.ts'
import { noContent, ok, type Reply } from '../http/reply.ts'
import type { Resource } from '../resource.ts'
import { type Settings, settings } from './state.ts'

/** Switches of the whole site. Their booleans can be read only: Jira has no call that sets them. */
function getConfiguration(context: Context): Reply {
  const { site } = context
  return ok({
    votingEnabled: true,
    watchingEnabled: true,
    unassignedIssuesAllowed: true,
    subTasksEnabled: extraSwitch(site, 'subTasksEnabled', true),
    issueLinkingEnabled: extraSwitch(site, 'issueLinking', true),
    timeTrackingEnabled: true,
    attachmentsEnabled: true,
    timeTrackingConfiguration: settings.of(site).timeTracking,
  })
}

const formats = ['pretty', 'days', 'hours'] as const
const units = ['minute', 'hour', 'day', 'week'] as const

function oneOf<Choice extends string>(value: unknown, choices: readonly Choice[]): Choice {
  const found = choices.find((choice) => choice === value)
  return found ?? refuse(400, `The value must be one of ${choices.join(', ')}.`)
}

function positive(value: unknown): number {
  return typeof value === 'number' && value > 0
    ? value
    : refuse(400, 'The value must be a positive number.')
}

/** All four members are needed. */
function putTimeTracking(context: Context): Reply {
  const body = bodyMembers(context)
  const next: Settings['timeTracking'] = {
    workingHoursPerDay: positive(body.workingHoursPerDay),
    workingDaysPerWeek: positive(body.workingDaysPerWeek),
    timeFormat: oneOf(body.timeFormat, formats),
    defaultUnit: oneOf(body.defaultUnit, units),
  }
  settings.of(context.site).timeTracking = next
  return ok(next)
}

const provider = { key: 'JIRA', name: 'JIRA provided time tracking' }

function listProperties(context: Context): Reply {
  return ok(
    Object.entries(settings.of(context.site).properties).map(([key, value]) => ({
      id: key,
      key,
      value,
      name: key,
      desc: `The property ${key}.`,
      type: 'string',
      defaultValue: '',
    })),
  )
}

function putProperty(context: Context): Reply {
  const { properties } = settings.of(context.site)
  const id = context.params.id ?? ''
  if (properties[id] === undefined) refuse(404, `The property ${id} does not exist.`)
  const value = optionalText(bodyMembers(context), 'value')
  if (value === undefined) return refuse(400, 'The value has to be provided.')
  properties[id] = value
  return ok({ id, key: id, value, name: id, desc: `The property ${id}.`, type: 'string' })
}

function putBanner(context: Context): Reply {
  const body = bodyMembers(context)
  const { banner } = settings.of(context.site)
  const visibility = optionalText(body, 'visibility') ?? banner.visibility
  Object.assign(banner, {
    message: optionalText(body, 'message') ?? banner.message,
    isEnabled: typeof body.isEnabled === 'boolean' ? body.isEnabled : banner.isEnabled,
    isDismissible:
      typeof body.isDismissible === 'boolean' ? body.isDismissible : banner.isDismissible,
    visibility: oneOf(visibility.toUpperCase(), ['PUBLIC', 'PRIVATE'] as const),
  })
  return noContent()
}

const tracking = '/rest/api/3/configuration/timetracking'

/** Settings of the whole site. */
export const settingsResource: Resource = {
  name: 'settings',
  routes: [
    { method: 'GET', path: '/rest/api/3/configuration', who: 'user', handle: getConfiguration },
    { method: 'GET', path: tracking, who: 'admin', handle: () => ok(provider) },
    { method: 'GET', path: `${tracking}/list`, who: 'admin', handle: () => ok([provider]) },
    {
      method: 'GET',
      path: `${tracking}/options`,
      who: 'admin',
      handle: (context) => ok(settings.of(context.site).timeTracking),
    },
    { method: 'PUT', path: `${tracking}/options`, who: 'admin', handle: putTimeTracking },
    {
      method: 'GET',
      path: '/rest/api/3/application-properties',
      who: 'admin',
      handle: listProperties,
    },
    {
      method: 'GET',
      path: '/rest/api/3/application-properties/advanced-settings',
      who: 'admin',
      handle: listProperties,
    },
    {
      method: 'PUT',
      path: '/rest/api/3/application-properties/{id}',
      who: 'admin',
      handle: putProperty,
    },
    {
      method: 'GET',
      path: '/rest/api/3/settings/columns',
      who: 'admin',
      scopes: 'none',
      handle: (context) =>
        ok(settings.of(context.site).columns.map((value) => ({ label: value, value }))),
    },
    {
      method: 'GET',
      path: '/rest/api/3/announcementBanner',
      who: 'admin',
      scopes: 'none',
      handle: (context) => {
        const { banner } = settings.of(context.site)
        return ok({
          ...banner,
          visibility: banner.visibility.toLowerCase(),
          hashId: String(banner.message.length),
        })
      },
    },
    {
      method: 'PUT',
      path: '/rest/api/3/announcementBanner',
      who: 'admin',
      scopes: 'none',
      handle: putBanner,
    },
  ],
}
