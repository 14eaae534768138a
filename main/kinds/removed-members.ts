import type { JsonObject } from '#contract/model/json'
import { canonicalJson } from '#domain/canonical-json'
import type { WriteContext } from './kind.ts'
import { objectsIn, referredIds } from './wanted-members.ts'

/**
 * Whether a writer may take elements out of lists. What Jira itself puts into a new object stays
 * (the default actors of a project). For existing objects a deployment asks for data that holds
 * whatever the user did not tick, so what it lacks was ticked.
 */
export const takesOut = ({ step }: Pick<WriteContext, 'step'>): boolean => step.action !== 'create'

/** The elements of a list of objects that are there, are not wanted, and may be taken out. */
export const removedObjects = (
  context: Pick<WriteContext, 'step'>,
  current: JsonObject,
  data: JsonObject,
  member: string,
): readonly JsonObject[] => {
  if (!takesOut(context)) return []
  const wanted = new Set(objectsIn(data, member).map(canonicalJson))
  return objectsIn(current, member).filter((element) => !wanted.has(canonicalJson(element)))
}

/** The ids in a list of references that are there, are not wanted, and may be taken out. */
export const removedIds = (
  context: Pick<WriteContext, 'step'>,
  current: JsonObject,
  data: JsonObject,
  member: string,
): readonly string[] => {
  if (!takesOut(context)) return []
  const wanted = new Set(referredIds(data, member))
  return referredIds(current, member).filter((id) => !wanted.has(id))
}
