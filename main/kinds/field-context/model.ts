import type { ConfigObject } from '#contract/model/config-object'
import { isJsonList, isJsonObject, type JsonObject } from '#contract/model/json'
import { sameJson } from '#domain/canonical-json'
import type { Collection, Finding, KindModel } from '#domain/kind-model'
import { fieldContextAbilities } from './abilities.ts'
import { checkContexts } from './checks/contexts.ts'
import { checkDefault, checkOptions } from './checks/options.ts'
import { checkGlobalContext } from './global-context.ts'
import { issuesWithContext } from './issues-with.ts'
import { respellDefault } from './respell-default.ts'

/** Options that a field can have through the public API, all contexts together (jira-api 3.13). */
export const optionLimit = 10_000

const optionList: Collection = {
  path: 'options',
  identity: ['value'],
  order: 'ordered',
  spelling: ['value'],
  disabledBy: 'disabled',
}

/** Natural key of the one context of a field that holds for all projects. */
export const globalContextKey = 'global'

const countOptions = (data: JsonObject): number => {
  const options = isJsonList(data.options) ? data.options : []
  const children = options.map((option) =>
    isJsonObject(option) && isJsonList(option.children) ? option.children.length : 0,
  )
  return options.length + children.reduce((sum, count) => sum + count, 0)
}

const checkContext = (
  wanted: JsonObject,
  destination: ConfigObject | undefined,
): readonly Finding[] => {
  const options = countOptions(wanted)
  const tooMany: readonly Finding[] =
    options > optionLimit
      ? [{ code: 'limit-exceeded', path: 'options', details: [`${options} > ${optionLimit}`] }]
      : []
  const homeless: readonly Finding[] =
    wanted.allProjects === false && sameJson(wanted.projects, [])
      ? [{ code: 'reference-missing', path: 'projects', details: [] }]
      : []
  return [
    ...tooMany,
    ...homeless,
    ...checkOptions(wanted, destination?.data),
    ...checkDefault(wanted),
    ...checkGlobalContext(wanted, destination?.data),
  ]
}

/**
 * Contexts of custom fields. A context without projects would hold for all of them, so one whose
 * projects all stay behind stays behind too. An empty list of issue types means any: a context that
 * holds for any on the source but only for some on the destination would keep those, which is not
 * what the source has, so the user is asked.
 */
export const fieldContextModel: KindModel = {
  kind: 'fieldContext',
  title: { one: 'custom field context', many: 'custom field contexts' },
  partOf: 'field',
  role: 'carried',
  abilities: fieldContextAbilities,
  listedInPart: ['data-center'],
  collections: [
    {
      path: 'projects',
      identity: 'element',
      order: 'unordered',
      unresolved: 'quietly',
      whenEmptied: 'leave-object-out',
    },
    { path: 'issueTypes', identity: 'element', order: 'unordered' },
    optionList,
    { ...optionList, path: 'options.*.children' },
  ],
  // Jira names the context that it makes with a field after it, at whatever length.
  longest: {
    description: 255,
    'options.*.value': 255,
    'options.*.children.*.value': 255,
  },
  unchangeable: ['allProjects'],
  permanent: ({ data }) => data.allProjects === true,
  deferrable: [],
  dispensable: ['default'],
  differs: (source, destination) =>
    sameJson(source.data.issueTypes, []) && !sameJson(destination.data.issueTypes, [])
      ? ['holds for all work types on the source, for some on the destination']
      : [],
  check: checkContext,
  checkLater: checkContexts,
  respell: respellDefault,
  issuesWith: issuesWithContext(optionList),
}
