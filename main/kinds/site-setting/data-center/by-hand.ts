import { isJsonObject, type Json } from '#contract/model/json'
import type { ByHand } from '#domain/kind-model'
import { siteSettingModel } from '../model.ts'

const labels: Readonly<Record<string, string>> = {
  workingHoursPerDay: 'Hours of a working day',
  workingDaysPerWeek: 'Days of a working week',
  timeFormat: 'Format',
  defaultUnit: 'Default unit',
}

const valuesOf = (options: Json) =>
  Object.entries(isJsonObject(options) ? options : {}).map(([name, value]) => ({
    label: labels[name] ?? name,
    value: String(value),
  }))

/** What a person sets on Data Center: what it is on Cloud, and the units of time tracking. */
export const setByHand: readonly ByHand[] = [
  ...(siteSettingModel.byHand ?? []),
  { member: 'options', code: 'time-tracking', values: valuesOf },
]
