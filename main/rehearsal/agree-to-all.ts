import type { Decision } from '#contract/model/decision'
import type { Plan } from '#contract/model/plan'
import { acceptableCodes } from '#contract/model/problem-codes'

/** Yes to every question of a plan that can be answered so: a replica is nobody's site. */
export const agreeToAll = ({ problems, steps }: Plan): readonly Decision[] =>
  problems.flatMap(({ code, stepId, about }): readonly Decision[] => {
    const step = steps.find(({ id }) => id === stepId)
    if (!step) return []
    const { kind, name, sharedWith, destinationId = '' } = step
    const subject = { kind, name, sourceId: step.sourceId === '' ? destinationId : step.sourceId }
    if (code === 'shared-object' || code === 'default-object' || code === 'site-wide') {
      return [{ ...subject, choose: 'update', projects: [...sharedWith] }]
    }
    const accepted = acceptableCodes.find((one) => one === code)
    const named = about === undefined ? {} : { about }
    return accepted ? [{ ...subject, choose: 'accept', code: accepted, ...named }] : []
  })
