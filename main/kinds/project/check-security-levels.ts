import type { ConfigObject } from '#contract/model/config-object'
import type { Json, JsonObject } from '#contract/model/json'
import { isJsonList, isJsonObject } from '#contract/model/json'
import { isReference } from '#contract/model/reference'
import type { PlanView, View } from '#domain/checks/plan-view'
import type { Finding } from '#domain/kind-model'
import { hasIssues } from './has-issues.ts'

const member = 'issueSecurityScheme'

const levelsOf = (view: View, scheme: string): readonly Json[] => {
  const levels = view.dataOf(member, scheme)?.levels
  return isJsonList(levels)
    ? levels.flatMap((level) => (isJsonObject(level) ? [level.name ?? ''] : []))
    : []
}

/**
 * Issues keep their security level when their project gets another scheme only if the new one has a
 * level of the same name (jira-api 2.3: mappings of levels). Nobody knows which levels issues have.
 */
export const checkSecurityLevels = (
  wanted: JsonObject,
  project: ConfigObject,
  { now, later }: PlanView,
): readonly Finding[] => {
  const from = project.data[member]
  const to = wanted[member]
  if (!hasIssues(project) || !isReference(from) || !isReference(to) || from.id === to.id) return []
  const offered = levelsOf(later, to.id)
  return levelsOf(now, from.id)
    .filter((name) => !offered.includes(name))
    .map((name) => ({
      code: 'security-level-missing',
      path: `${member}.${name}`,
      details: [project.name, String(name), later.nameOf(member, to.id)],
    }))
}
