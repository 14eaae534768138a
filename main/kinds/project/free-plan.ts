import type { Decision } from '#contract/model/decision'
import type { JsonObject } from '#contract/model/json'
import { sameJson } from '#domain/canonical-json'
import { idIn, listIn } from '#domain/checks/data-of-view'
import type { PlanView } from '#domain/checks/plan-view'
import type { Finding, Settled } from '#domain/kind-model'
import { isOnFreePlan } from '../app/plan-of.ts'
import { defaultSchemeId } from '../permission-scheme/default-scheme-id.ts'

/**
 * What Jira refuses about a project on the Free plan (jira-api 1, 3.22): anybody new in its roles,
 * and another permission scheme than the one it has, or than the default one where it is new.
 */
export const checkFreePlan = (
  wanted: JsonObject,
  { now }: Pick<PlanView, 'now'>,
  id: string,
): readonly Finding[] => {
  if (!isOnFreePlan(now)) return []
  const there = now.dataOf('project', id)
  const present = listIn(there, 'actors')
  const joins = listIn(wanted, 'actors').some(
    (actor) => !present.some((one) => sameJson(one, actor)),
  )
  const scheme = there ? idIn(there.permissionScheme) : defaultSchemeId
  const switches = ![undefined, scheme].includes(idIn(wanted.permissionScheme))
  return [
    ...(joins ? [{ code: 'plan-refuses-members', path: 'actors', details: [] } as const] : []),
    ...(switches
      ? [{ code: 'plan-refuses-permissions', path: 'permissionScheme', details: [] } as const]
      : []),
  ]
}

/** Who goes on although the Free plan lets nobody into roles goes on without them. */
export const settleMembers = (decisions: readonly Decision[]): Settled => {
  const without = decisions.some(
    (decision) => decision.choose === 'accept' && decision.code === 'plan-refuses-members',
  )
  return without
    ? { paths: ['actors'], apply: (data) => ({ ...data, actors: [] }), handWork: [] }
    : { paths: [], apply: (data) => data, handWork: [] }
}
