import type { ConfigObject } from '#contract/model/config-object'
import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import { isReference, type Reference } from '#contract/model/reference'
import type { SoughtObject } from '#kinds/read-again'

/** Reads an object of the destination; undefined when it is not there. */
export type ReadObject = (sought: SoughtObject) => Promise<ConfigObject | undefined>

/** The object that a member of some data refers to. */
export const referredObject = async (
  read: ReadObject,
  held: Json | undefined,
): Promise<ConfigObject | undefined> =>
  isReference(held) ? read({ kind: held.$ref, id: held.id }) : undefined

const objectsIn = (held: Json | undefined): readonly JsonObject[] =>
  isJsonList(held) ? held.filter(isJsonObject) : []

const isFor = (mapping: JsonObject, typeId: string): boolean =>
  isReference(mapping.issueType) && mapping.issueType.id === typeId

/** Names of the transitions of the workflow that a project's scheme gives a type, but the first one. */
export const transitionNames = async (
  read: ReadObject,
  project: JsonObject,
  typeId: string,
): Promise<readonly string[]> => {
  const scheme = await referredObject(read, project.workflowScheme)
  const own = objectsIn(scheme?.data.mappings).find((mapping) => isFor(mapping, typeId))
  const workflow = await referredObject(read, own?.workflow ?? scheme?.data.defaultWorkflow)
  return objectsIn(workflow?.data.transitions).flatMap(({ route, name }) =>
    isJsonObject(route) && route.type !== 'INITIAL' && typeof name === 'string' ? [name] : [],
  )
}

/** The fields of the screen on which a project's issues of a type are made. */
export const screenFields = async (
  read: ReadObject,
  project: JsonObject,
  typeId: string,
): Promise<readonly Reference[]> => {
  const scheme = await referredObject(read, project.issueTypeScreenScheme)
  const mappings = objectsIn(scheme?.data.mappings)
  const own = mappings.find((mapping) => isFor(mapping, typeId))
  const mapping = own ?? mappings.find(({ issueType }) => issueType === 'default')
  const screens = (await referredObject(read, mapping?.screenScheme))?.data.screens
  const held = isJsonObject(screens) ? (screens.create ?? screens.default) : undefined
  const screen = await referredObject(read, held)
  return objectsIn(screen?.data.tabs).flatMap(({ fields }) =>
    isJsonList(fields) ? fields.filter(isReference) : [],
  )
}
