import type { Json } from '#contract/model/json'
import type { Change } from '#contract/model/step-detail'
import { sameJson } from './canonical-json.ts'

/** What became of something between before and after; undefined is where it does not exist. */
export const changeOf = (before: Json | undefined, after: Json | undefined): Change => {
  if (before === undefined) return 'added'
  if (after === undefined) return 'removed'
  return sameJson(before, after) ? 'same' : 'changed'
}
