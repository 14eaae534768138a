import type { JsonObject } from '#contract/model/json'
import type { KindModel } from '#domain/kind-model'
import { memberChanges } from '#domain/planning/member-changes'

/** Whether two states of an object are the same to its kind: order counts only where it means. */
export const isSame = (one: JsonObject, other: JsonObject, model: KindModel): boolean =>
  memberChanges(one, other, model.collections).length === 0
