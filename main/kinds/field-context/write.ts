import { isJsonObject, type JsonObject } from '#contract/model/json'
import { sameJson } from '#domain/canonical-json'
import { readField } from '../field/read.ts'
import type { Writer } from '../kind.ts'
import { ownerId } from '../owner-id.ts'
import { changedMembers, isEmpty, objectsIn, referredIds, textIn } from '../wanted-members.ts'
import { defaultBody, noDefaultBody } from './default-body.ts'
import { fieldContextEndpoints as endpoints } from './endpoints.ts'
import { contextKey, listContexts, readContextsOf, readOptions } from './read.ts'
import { createDefaultsReader } from './read-defaults.ts'
import { convergeOptions, type WantedOption } from './write-options.ts'

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
    const changed = changedMembers(current.data, data, ['name', 'description'])
    if (!isEmpty(changed)) await api.call(endpoints.update, { path: place, body: changed })
    const projectIds = added(current.data, data, 'projects')
    if (projectIds.length > 0) {
      await api.call(endpoints.addProjects, { path: place, body: { projectIds } })
    }
    const issueTypeIds = added(current.data, data, 'issueTypes')
    if (issueTypeIds.length > 0) {
      await api.call(endpoints.addIssueTypes, { path: place, body: { issueTypeIds } })
    }
    const options = sameJson(current.data.options, data.options)
      ? undefined
      : await convergeOptions(api, place, wantedOptions(data))
    if (sameJson(current.data.default, data.default)) return
    const entry = isJsonObject(data.default)
      ? defaultBody(
          current.id,
          data.default,
          options ??
            (refersToOptions(data.default)
              ? await readOptions(api, place.fieldId, place.contextId)
              : []),
        )
      : noDefaultBody(current.id, typeOfDefault(current.data))
    await api.call(endpoints.writeDefaults, {
      path: { fieldId: place.fieldId },
      body: { defaultValues: [entry] },
    })
  },
}

const refersToOptions = (value: JsonObject): boolean =>
  value.option !== undefined || value.options !== undefined

const typeOfDefault = (data: JsonObject): string =>
  isJsonObject(data.default) ? textIn(data.default, 'type') : ''
