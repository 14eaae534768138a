import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { bodyMembers, requiredText } from '../http/members.ts'
import { noContent, ok, type Reply } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import type { Site } from '../site-model.ts'
import { type Settings, settings, type TimeTrackingProvider } from './state.ts'

const formats = ['pretty', 'days', 'hours'] as const
const units = ['minute', 'hour', 'day', 'week'] as const

function oneOf<Choice extends string>(value: unknown, choices: readonly Choice[]): Choice {
  const found = choices.find((choice) => choice === value)
  return found ?? refuse(400, `The value must be one of ${choices.join(', ')}.`)
}

function positive(value: unknown, most: number): number {
  return typeof value === 'number' && value > 0 && value <= most
    ? value
    : refuse(400, `The value must be a positive number up to ${most}.`)
}

/** All four members are needed. */
function putOptions(context: Context): Reply {
  const body = bodyMembers(context)
  const next: Settings['timeTracking'] = {
    workingHoursPerDay: positive(body.workingHoursPerDay, 24),
    workingDaysPerWeek: positive(body.workingDaysPerWeek, 7),
    timeFormat: oneOf(body.timeFormat, formats),
    defaultUnit: oneOf(body.defaultUnit, units),
  }
  settings.of(context.site).timeTracking = next
  return ok(next)
}

/** Who tracks time; undefined while time tracking is off. */
export function chosenProvider(site: Pick<Site, 'state'>): TimeTrackingProvider | undefined {
  const { timeTrackingProvider, timeTrackingProviders } = settings.of(site)
  return timeTrackingProviders.find(({ key }) => key === timeTrackingProvider)
}

function getProvider({ site }: Context): Reply {
  const chosen = chosenProvider(site)
  return chosen === undefined ? noContent() : ok(chosen)
}

/** The specification writes Jira's own key in two ways, so case does not count. */
function putProvider(context: Context): Reply {
  const all = settings.of(context.site)
  const wanted = requiredText(bodyMembers(context), 'key')
  const found = all.timeTrackingProviders.find(
    ({ key }) => key.toLowerCase() === wanted.toLowerCase(),
  )
  if (found === undefined) return refuse(400, 'The time tracking provider was not found.')
  all.timeTrackingProvider = found.key
  return noContent()
}

const path = '/rest/api/3/configuration/timetracking'

/** Who tracks time, and in which units. */
export const timeTrackingRoutes: readonly Route[] = [
  { method: 'GET', path, who: 'admin', handle: getProvider },
  { method: 'PUT', path, who: 'admin', handle: putProvider },
  {
    method: 'GET',
    path: `${path}/list`,
    who: 'admin',
    handle: ({ site }) => ok(settings.of(site).timeTrackingProviders),
  },
  {
    method: 'GET',
    path: `${path}/options`,
    who: 'admin',
    handle: ({ site }) => ok(settings.of(site).timeTracking),
  },
  { method: 'PUT', path: `${path}/options`, who: 'admin', handle: putOptions },
]
