import type { ConfigObject } from '#contract/model/config-object'
import type { Notice, PlanProblem } from '#contract/model/plan'
import type { ProblemCode } from '#contract/model/problem-codes'
import type { Reference } from '#contract/model/reference'
import { isTextReference } from '#contract/model/text-with-references'
import type { Finding } from '../kind-model.ts'

/** Makes a problem; its id says what and where, so that it is the same in the next plan. */
export const problem = (
  stepId: string,
  code: ProblemCode,
  blocks: PlanProblem['blocks'],
  path: string,
  details: readonly string[],
  candidates: readonly Pick<ConfigObject, 'id' | 'name'>[] = [],
): PlanProblem => ({
  id: `${stepId}/${code}${path === '' ? '' : `/${path}`}`,
  code,
  stepId,
  blocks,
  path,
  candidates: candidates
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => (a.id < b.id ? -1 : 1)),
  details,
})

/** The problem that a kind's finding is. */
export const problemOf = (
  stepId: string,
  { code, path, details, candidates }: Finding,
  blocks: PlanProblem['blocks'] = 'step',
): PlanProblem => problem(stepId, code, blocks, path, details, candidates)

/** Makes a notice. */
export const notice = (
  stepId: string,
  code: Notice['code'],
  path: string,
  details: readonly string[],
): Notice => ({ code, stepId, path, details })

/** The problem code for a reference that has no counterpart on the destination. */
export const codeForMissing = (reference: Reference): ProblemCode => {
  if (reference.$ref === 'user') return 'person-missing'
  if (reference.$ref === 'group') return 'group-missing'
  return isTextReference(reference) ? 'text-reference-missing' : 'reference-missing'
}
