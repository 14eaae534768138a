import { isJsonList, type JsonObject } from '#contract/model/json'
import type { Finding } from '#domain/kind-model'

/**
 * What the context for all projects would be given although Jira gives it nothing any more
 * (CHANGE-3019, jira-api 3.12): where the user chose it for a context of some projects.
 */
export const checkGlobalContext = (
  wanted: JsonObject,
  there: JsonObject | undefined,
): readonly Finding[] => {
  if (there?.allProjects !== true) return []
  return (['projects', 'issueTypes'] as const).flatMap((member): readonly Finding[] => {
    const list = wanted[member]
    if (!isJsonList(list) || list.length === 0) return []
    const details = [
      'Since April 2026 the context for all projects can be given neither projects nor work types. Choose another context of the field for this one, or have a new one made.',
    ]
    return [{ code: 'not-allowed', path: member, details }]
  })
}
