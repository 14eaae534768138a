import { isJsonObject, type JsonObject } from '#contract/model/json'
import type { KindModel } from '../kind-model.ts'
import { memberChanges } from './member-changes.ts'
import { pick } from './pick-members.ts'

/**
 * What a step wrote into a draft, as it stands once a person has published it: in force, and in no
 * draft any more.
 */
export const asPublished = (
  wanted: JsonObject,
  now: JsonObject,
  { draft, collections }: KindModel,
): JsonObject => {
  const held = draft && wanted[draft.member]
  if (!draft || !isJsonObject(held) || now[draft.member] !== null) return wanted
  const isInForce = memberChanges(pick(now, draft.of), pick(held, draft.of), collections)
  return isInForce.length === 0 ? { ...wanted, ...held, [draft.member]: null } : wanted
}
