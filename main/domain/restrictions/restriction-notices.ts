import { isWriting, type Notice, type Step } from '#contract/model/plan'
import type { RestrictedAction, Restriction } from '#contract/model/restriction'
import { earlierStepOf } from '../deployment/step-links.ts'
import { notice } from '../planning/findings.ts'
import { type RestrictedActionsOf, restrictedSteps } from './restricted-steps.ts'

/**
 * What a plan says at each step. Administration is not said at each of them: where it is restricted,
 * that is nearly all of the plan, and the question before a deployment names them.
 */
const codes: Readonly<Partial<Record<RestrictedAction, Notice['code']>>> = {
  'write-without-scope': 'token-may-not-write',
  boards: 'board-scopes-needed',
  automation: 'classic-token-needed',
}
const said: readonly (Notice['code'] | undefined)[] = Object.values(codes)

/** Whether a notice says that the way somebody signs in may not be enough for a step. */
export const isAboutSignIn = ({ code }: Notice): boolean => said.includes(code)

/**
 * Says of each object once that the destination's sign-in cannot write it, or may be refused; also
 * where its step waits for something first.
 */
export const restrictionNotices = (
  steps: readonly Step[],
  restrictions: readonly Restriction[],
  actionsOf: RestrictedActionsOf,
): readonly Notice[] => {
  if (restrictions.length === 0) return []
  const toWrite = steps.filter((step) => isWriting(step) || step.action === 'problem')
  return restrictedSteps(toWrite, restrictions, actionsOf).flatMap(
    ({ restriction, steps: all }) => {
      const code = codes[restriction.action]
      if (code === undefined) return []
      const names = new Map(all.map(({ id, name }) => [earlierStepOf(id) ?? id, name]))
      return [...names].map(([stepId, name]) => notice(stepId, code, '', [name]))
    },
  )
}
