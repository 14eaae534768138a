import type { JsonObject } from '#contract/model/json'
import { settings } from '#twin/settings/state'
import { listOf, objectOf, textOf, textsOf } from './data.ts'
import { columnsOf } from './plant-filters.ts'
import type { Planting } from './planting.ts'

/** Application properties by the members of the settings that hold them (jira-api 3.32). */
const properties: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'date-formats': {
    dateTimeFormat: 'jira.lf.date.complete',
    dateFormat: 'jira.lf.date.dmy',
    dayFormat: 'jira.lf.date.day',
    timeFormat: 'jira.lf.date.time',
    pickerDateFormat: 'jira.date.picker.java.format',
    pickerDateFormatOfPages: 'jira.date.picker.javascript.format',
    pickerDateTimeFormat: 'jira.date.time.picker.java.format',
    pickerDateTimeFormatOfPages: 'jira.date.time.picker.javascript.format',
    weekBeginsOnMonday: 'jira.date.time.picker.use.iso8061',
  },
  'issue-view': {
    clonePrefix: 'jira.clone.prefix',
    orderOfActivity: 'jira.issue.actions.order',
    orderOfLinks: 'jira.view.issue.links.sort.order',
    commentsBeforeCollapsing: 'jira.comment.collapsing.minimum.hidden',
    searchAsYouType: 'jira.issuenav.criteria.autoupdate',
  },
  'public-sharing': { allowed: 'jira.option.globalsharing' },
}

const plantProperties = ({ site }: Planting, id: string, data: JsonObject): void => {
  for (const [member, key] of Object.entries(properties[id] ?? {})) {
    if (typeof data[member] === 'string') settings.of(site).properties[key] = data[member]
  }
}

const plantSwitches = ({ site }: Planting, data: JsonObject): void => {
  const { global } = settings.of(site)
  for (const name of Object.keys(global) as (keyof typeof global)[]) {
    const value = data[name]
    if (typeof value === 'boolean') global[name] = value
  }
  site.switches.extra.subTasksEnabled = data.subTasksEnabled !== false
  site.switches.extra.issueLinking = data.issueLinkingEnabled !== false
}

const plantTimeTracking = ({ site }: Planting, data: JsonObject, facts: JsonObject): void => {
  const all = settings.of(site)
  const known = all.timeTrackingProviders.map(({ key }) => key)
  for (const key of textsOf(facts, 'providers')) {
    if (!known.includes(key)) all.timeTrackingProviders.push({ key, name: key })
  }
  all.timeTrackingProvider = data.timeTrackingEnabled === true ? textOf(data, 'provider') : null
  const { timeTracking } = all
  all.timeTracking = { ...timeTracking, ...objectOf(data, 'options') } as typeof timeTracking
}

/** The settings of the site; orders and the default resolution come with what they order. */
export const plantSettings = (planting: Planting): void => {
  const all = settings.of(planting.site)
  for (const { id, data, facts } of planting.of('siteSetting')) {
    plantProperties(planting, id, data)
    if (id === 'switches') plantSwitches(planting, data)
    if (id === 'time-tracking') plantTimeTracking(planting, data, facts)
    if (id === 'navigator-columns') all.columns = columnsOf(listOf(data, 'columns'))
    if (id === 'announcement-banner') Object.assign(all.banner, data)
  }
}
