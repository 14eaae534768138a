import type { IssueType } from '../issue-types/state.ts'
import type { Site } from '../site-model.ts'
import { levelName, levelNumbers } from './state.ts'

/**
 * `issueTypeHierarchy` of a project: every level of the site with those of the given types that are
 * on it. The deprecated ids of levels are left out.
 */
export function hierarchyBean(site: Pick<Site, 'state'>, types: readonly IssueType[]) {
  return {
    levels: levelNumbers(site).map((level) => ({
      name: levelName(site, level),
      level,
      hierarchyLevelNumber: level,
      issueTypeIds: types
        .filter(({ hierarchyLevel }) => hierarchyLevel === level)
        .map(({ id }) => Number(id)),
    })),
  }
}
