import type { ConfigObject } from '#contract/model/config-object'
import type { JsonObject } from '#contract/model/json'
import { approvalRuleKey } from '#contract/wording/approval-wording'
import { sameJson } from '#domain/canonical-json'
import type { Finding } from '#domain/kind-model'
import { objectsIn } from '../../wanted-members.ts'
import { approvalsIn } from '../approvals.ts'

/**
 * Statuses of the source (in destination terms) that ask for an approval where the destination's
 * status does not. The status can go without, and somebody sets the approval there.
 */
export const checkApprovals = (
  own: JsonObject,
  destination: ConfigObject | undefined,
): readonly Finding[] => {
  const present = destination ? objectsIn(destination.data, 'statuses') : []
  return approvalsIn(own).flatMap(({ path, status, where }): readonly Finding[] => {
    const known = present.some(
      (one) => one.approval === true && sameJson(one.status, status.status),
    )
    if (known) return []
    const details = [where, approvalRuleKey, 'it belongs to one service project']
    const candidates = [{ id: 'leave-out', name: approvalRuleKey }]
    return [{ code: 'rule-unknown', path, details, candidates }]
  })
}
