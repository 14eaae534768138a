import type { KindModel } from '#domain/kind-model'
import { settleMembers } from './free-plan.ts'
import { settleFeatures } from './settle-features.ts'

/** What of a project stays out: features that are locked there, and roles' members if decided so. */
export const settleProject: NonNullable<KindModel['settle']> = (source, decisions, destination) => {
  const features = settleFeatures(source, destination)
  const members = settleMembers(decisions)
  return {
    paths: [...features.paths, ...members.paths],
    apply: (data) => members.apply(features.apply(data)),
    handWork: [...features.handWork, ...members.handWork],
  }
}
