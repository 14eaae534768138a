import type { ConfigObject } from '#contract/model/config-object'
import type { JsonObject } from '#contract/model/json'
import { sameJson } from '#domain/canonical-json'
import type { Finding } from '#domain/kind-model'
import { objectsIn } from '../../wanted-members.ts'

/** Statuses that ask for an approval where the destination's status does not. */
export const checkApprovals = (
  wanted: JsonObject,
  destination: ConfigObject | undefined,
): readonly Finding[] => {
  const present = destination ? objectsIn(destination.data, 'statuses') : []
  return objectsIn(wanted, 'statuses').flatMap((status, at) => {
    const known = present.some(
      (one) => one.approval === true && sameJson(one.status, status.status),
    )
    if (status.approval !== true || known) return []
    const details = ['a status asks for an approval, which belongs to one service project']
    return [{ code: 'rule-unknown', path: `statuses.${at}.approval`, details } as const]
  })
}
