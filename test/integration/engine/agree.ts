import type { Decision } from '#contract/model/decision'
import type { Plan } from '#contract/model/plan'
import { acceptableCodes } from '#contract/model/problem-codes'

/**
 * Yes to every question of a plan that can be answered with yes: shared and default objects, as the
 * plan names their projects, and what Slipway cannot answer for. Rules of apps that the destination
 * has not are kept out.
 */
export const agree = ({ problems, steps }: Plan): readonly Decision[] =>
  problems.flatMap(({ code, stepId, path, details, about }): readonly Decision[] => {
    const step = steps.find(({ id }) => id === stepId)
    if (!step) return []
    const { kind, name, sharedWith, destinationId = '' } = step
    const subject = { kind, name, sourceId: step.sourceId === '' ? destinationId : step.sourceId }
    if (code === 'shared-object' || code === 'default-object' || code === 'site-wide') {
      return [{ ...subject, choose: 'update', projects: [...sharedWith] }]
    }
    if (code === 'app-rule-missing') {
      const [transition = '', ruleKey = ''] = details
      return [{ ...subject, choose: 'rule', path, transition, ruleKey, as: 'leave-out' }]
    }
    const accepted = acceptableCodes.find((one) => one === code)
    const named = about === undefined ? {} : { about }
    return accepted ? [{ ...subject, choose: 'accept', code: accepted, ...named }] : []
  })
