import { isJsonObject, type JsonObject } from '#contract/model/json'
import { sameJson } from '#domain/canonical-json'
import type { JiraApi } from '#jira/api'
import { jqlFieldName } from '../field/jql-field-name.ts'
import { readField } from '../field/read.ts'
import type { WriteContext, Writer } from '../kind.ts'
import { ownerId } from '../owner-id.ts'
import { refuseIfIssues } from '../refuse-used.ts'
import { removedIds, takesOut } from '../removed-members.ts'
import { changedMembers, isEmpty, objectsIn, referredIds, textIn } from '../wanted-members.ts'
import { defaultBody, noDefaultBody } from './default-body.ts'
import { fieldContextEndpoints as endpoints } from './endpoints.ts'
import type { SiteOption } from './option-tree.ts'
import { contextKey, listContexts, readContextsOf, readOptions } from './read.ts'
import { createDefaultsReader } from './read-defaults.ts'
import { removeOptions } from './remove-options.ts'
import { convergeOptions, type OptionPlace, type WantedOption } from './write-options.ts'

const wantedOptions = (data: JsonObject): readonly WantedOption[] =>
  objectsIn(data, 'options').map((option) => ({
    value: textIn(option, 'value'),
    disabled: option.disabled === true,
    children: objectsIn(option, 'children').map((child) => ({
      value: textIn(child, 'value'),
      disabled: child.disabled === true,
      children: [],
    })),
  }))

const added = (current: JsonObject, data: JsonObject, member: string): readonly string[] => {
  const there = new Set(referredIds(current, member))
  return referredIds(data, member).filter((id) => !there.has(id))
}

/**
 * Writes contexts. Jira makes a global context with every field and allows no second one, and it
 * can be neither deleted nor narrowed (jira-api 3.12): that one is adopted, so `find` never gives
 * it and `create` sends nothing where it exists.
 */
export const fieldContextWriter: Writer = {
  find: async (context, data) => {
    if (data.allProjects === true) return []
    const key = contextKey({ name: textIn(data, 'name'), isGlobalContext: false })
    const contexts = await listContexts(context.api, ownerId(context))
    return contexts.filter((one) => contextKey(one) === key).map((one) => one.id)
  },
  readOne: async (context, id) => {
    const field = await readField(context.api, ownerId(context))
    if (!field) return undefined
    const contexts = await readContextsOf(context.api, field, createDefaultsReader(context.api), [
      id,
    ])
    return contexts.find((one) => one.id === id)
  },
  create: async (context, data) => {
    const fieldId = ownerId(context)
    const projectIds = referredIds(data, 'projects')
    if (data.allProjects === true) {
      const global = (await listContexts(context.api, fieldId)).find((one) => one.isGlobalContext)
      if (global) return global.id
    } else if (projectIds.length === 0) {
      throw new Error('a context without projects would be made for all of them')
    }
    const created = await context.api.call(endpoints.create, {
      path: { fieldId },
      body: {
        name: textIn(data, 'name'),
        description: textIn(data, 'description'),
        projectIds,
        issueTypeIds: referredIds(data, 'issueTypes'),
      },
    })
    return created.id
  },
  converge: async (context, current, data) => {
    const { api } = context
    const place = { fieldId: ownerId(context), contextId: current.id }
    // A context of Data Center has neither.
    const named = ['name', 'description'].filter((member) => data[member] !== undefined)
    const changed = changedMembers(current.data, data, named)
    if (!isEmpty(changed)) await api.call(endpoints.update, { path: place, body: changed })
    const projectIds = added(current.data, data, 'projects')
    if (projectIds.length > 0) {
      await api.call(endpoints.addProjects, { path: place, body: { projectIds } })
    }
    const issueTypeIds = added(current.data, data, 'issueTypes')
    if (issueTypeIds.length > 0) {
      await api.call(endpoints.addIssueTypes, { path: place, body: { issueTypeIds } })
    }
    const sameOptions = sameJson(current.data.options, data.options)
    const options = sameOptions ? undefined : await convergeOptions(api, place, wantedOptions(data))
    await writeDefault(api, place, current.data, data, options)
    await takeOut(context, place, current.data, data)
  },
  /** With its options. Issues of its projects that have a value in the field would lose it. */
  remove: async (context, { id, name, data }) => {
    const { api } = context
    const fieldId = ownerId(context)
    await refuseIfFilled(api, fieldId, referredIds(data, 'projects'), name)
    await api.callIfFound(endpoints.delete, { path: { fieldId, contextId: id } })
  },
}

/** An option that goes may be the default value, which is therefore written before. */
const writeDefault = async (
  api: JiraApi,
  { fieldId, contextId }: OptionPlace,
  current: JsonObject,
  data: JsonObject,
  options: readonly SiteOption[] | undefined,
): Promise<void> => {
  if (sameJson(current.default, data.default)) return
  const known = async (value: JsonObject): Promise<readonly SiteOption[]> =>
    options ?? (refersToOptions(value) ? await readOptions(api, fieldId, contextId) : [])
  const entry = isJsonObject(data.default)
    ? defaultBody(contextId, data.default, await known(data.default))
    : noDefaultBody(contextId, typeOfDefault(current))
  await api.call(endpoints.writeDefaults, {
    path: { fieldId },
    body: { defaultValues: [entry] },
  })
}

/** Refuses where issues of projects that leave a context have a value in its field, which they would lose. */
const refuseIfFilled = async (
  api: JiraApi,
  fieldId: string,
  projectIds: readonly string[],
  name: string,
): Promise<void> => {
  if (projectIds.length === 0) return
  const jql = `project in (${projectIds.join(', ')}) AND ${jqlFieldName(fieldId)} is not EMPTY`
  await refuseIfIssues(api, jql, `context “${name}”`)
}

/** Takes out what the wanted data lacks: options, projects and issue types. */
const takeOut = async (
  context: WriteContext,
  place: OptionPlace,
  current: JsonObject,
  data: JsonObject,
): Promise<void> => {
  const { api } = context
  const path = { ...place }
  const projectIds = removedIds(context, current, data, 'projects')
  await refuseIfFilled(api, place.fieldId, projectIds, textIn(current, 'name'))
  if (takesOut(context) && !sameJson(current.options, data.options)) {
    await removeOptions(api, place, wantedOptions(current), wantedOptions(data))
  }
  if (projectIds.length > 0) {
    await api.call(endpoints.removeProjects, { path, body: { projectIds } })
  }
  const issueTypeIds = removedIds(context, current, data, 'issueTypes')
  if (issueTypeIds.length > 0) {
    await api.call(endpoints.removeIssueTypes, { path, body: { issueTypeIds } })
  }
}

const refersToOptions = (value: JsonObject): boolean =>
  value.option !== undefined || value.options !== undefined

const typeOfDefault = (data: JsonObject): string =>
  isJsonObject(data.default) ? textIn(data.default, 'type') : ''
