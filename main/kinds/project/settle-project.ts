import type { KindModel } from '#domain/kind-model'
import { settleAvatar } from '../avatars/settle-avatar.ts'
import { settleMembers } from './free-plan.ts'
import { settleFeatures } from './settle-features.ts'

/**
 * What of a project stays out: features that are locked there, roles' members if decided so, and a
 * picture that Jira does not show.
 */
export const settleProject: NonNullable<KindModel['settle']> = (source, decisions, destination) => {
  const features = settleFeatures(source, destination)
  const members = settleMembers(decisions)
  const avatar = settleAvatar(source, destination)
  return {
    paths: [...features.paths, ...members.paths, ...avatar.paths],
    apply: (data) => avatar.apply(members.apply(features.apply(data))),
    handWork: [...features.handWork, ...members.handWork, ...avatar.handWork],
  }
}
