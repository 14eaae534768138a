import { isReference } from '#contract/model/reference'
import type { KindModel } from '#domain/kind-model'

/**
 * A new scheme that no new project uses would not be seen again: Data Center shows a scheme by the
 * projects that have it, and gives an existing project no other one (jira-dc-api §2).
 */
export const checkUse: NonNullable<KindModel['checkLater']> = (_wanted, { now, later }, id) => {
  if (now.idsOf('workflowScheme').includes(id)) return []
  const existing = new Set(now.idsOf('project'))
  const isUsed = later.idsOf('project').some((project) => {
    const scheme = later.dataOf('project', project)?.workflowScheme
    return !existing.has(project) && isReference(scheme) && scheme.id === id
  })
  return isUsed ? [] : [{ code: 'unused-not-shown', path: '', details: [] }]
}
