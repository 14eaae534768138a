import type { JsonObject } from '#contract/model/json'
import { withoutJoined } from '../without-joined.ts'
import type { StepRun } from './step-run.ts'

/** An object without what this run has made, which joins some lists by itself. */
export const withoutOwn = (
  { model, created }: Pick<StepRun, 'model' | 'created'>,
  data: JsonObject,
): JsonObject => withoutJoined(data, model, created())
