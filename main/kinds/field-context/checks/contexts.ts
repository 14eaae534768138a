import type { JsonObject } from '#contract/model/json'
import { idsIn } from '#domain/checks/data-of-view'
import type { PlanView } from '#domain/checks/plan-view'
import type { Finding } from '#domain/kind-model'

/**
 * A project has one context of a field, and a field one for all projects (jira-api 3.12): compared
 * with the field's other contexts as the plan leaves them, those that only the destination has too.
 */
export const checkContexts = (
  wanted: JsonObject,
  { later }: Pick<PlanView, 'later'>,
  id: string,
): readonly Finding[] => {
  const projects = new Set(idsIn(wanted, 'projects'))
  return later.besides('fieldContext', id).flatMap((other): readonly Finding[] => {
    const name = later.nameOf('fieldContext', other)
    const data = later.dataOf('fieldContext', other)
    if (wanted.allProjects === true) {
      return data?.allProjects === true
        ? [{ code: 'context-twice', path: 'allProjects', details: [name] }]
        : []
    }
    const both = idsIn(data, 'projects').filter((project) => projects.has(project))
    const names = both.map((project) => later.nameOf('project', project))
    return both.length > 0
      ? [{ code: 'context-twice', path: 'projects', details: [name, ...names] }]
      : []
  })
}
