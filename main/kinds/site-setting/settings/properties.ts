import type { Json, JsonObject } from '#contract/model/json'
import type { JiraApi } from '#jira/api'
import { changedMembers } from '../../wanted-members.ts'
import { siteSettingEndpoints } from '../endpoints.ts'
import type { Setting, SettingSource } from '../setting.ts'

/** Members of a setting with the application properties that hold them. */
type Keys = Readonly<Record<string, string>>

/** A property that a site does not list is not known there, and is no member. */
const membersOf = (keys: Keys, properties: ReadonlyMap<string, string>): JsonObject =>
  Object.fromEntries(
    Object.entries(keys).flatMap(([member, key]): readonly (readonly [string, Json])[] => {
      const value = properties.get(key)
      return value === undefined ? [] : [[member, value]]
    }),
  )

type SetProperty = typeof siteSettingEndpoints.setProperty

const setProperties =
  (keys: Keys, set: SetProperty) =>
  async (api: JiraApi, current: JsonObject, wanted: JsonObject): Promise<void> => {
    const changed = changedMembers(current, wanted, Object.keys(keys))
    for (const [member, value] of Object.entries(changed)) {
      const id = keys[member]
      if (id === undefined || typeof value !== 'string') continue
      await api.call(set, { path: { id }, body: { id, value } })
    }
  }

type PropertySetting = Setting<Pick<SettingSource, 'properties'>>

const ofProperties =
  (id: string, name: string, keys: Keys) =>
  (set: SetProperty): PropertySetting => ({
    id,
    name,
    read: async ({ properties }) => ({ data: membersOf(keys, await properties()) }),
    converge: setProperties(keys, set),
  })

/**
 * Settings that are application properties, as far as the specification lists them as editable and
 * they say how people work. Left out is what makes a site this site: title, logo, colours, prompts.
 * Formats for pages and for the server must agree, so that dates come together.
 */
const byProperties = [
  ofProperties('date-formats', 'Date and time formats', {
    dateTimeFormat: 'jira.lf.date.complete',
    dateFormat: 'jira.lf.date.dmy',
    dayFormat: 'jira.lf.date.day',
    timeFormat: 'jira.lf.date.time',
    pickerDateFormat: 'jira.date.picker.java.format',
    pickerDateFormatOfPages: 'jira.date.picker.javascript.format',
    pickerDateTimeFormat: 'jira.date.time.picker.java.format',
    pickerDateTimeFormatOfPages: 'jira.date.time.picker.javascript.format',
    weekBeginsOnMonday: 'jira.date.time.picker.use.iso8061',
  }),
  ofProperties('issue-view', 'Issue view, search and cloning', {
    clonePrefix: 'jira.clone.prefix',
    orderOfActivity: 'jira.issue.actions.order',
    orderOfLinks: 'jira.view.issue.links.sort.order',
    commentsBeforeCollapsing: 'jira.comment.collapsing.minimum.hidden',
    searchAsYouType: 'jira.issuenav.criteria.autoupdate',
  }),
  ofProperties('public-sharing', 'Sharing of filters and dashboards with everybody', {
    allowed: 'jira.option.globalsharing',
  }),
]

/** They are the same on both products, written through the operation of each. */
export const propertySettingsThrough = (set: SetProperty): readonly PropertySetting[] =>
  byProperties.map((setting) => setting(set))

/** Those of Cloud. */
export const propertySettings = propertySettingsThrough(siteSettingEndpoints.setProperty)
