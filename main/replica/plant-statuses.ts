import { type CategoryName, statuses } from '#twin/statuses/state'
import { textOf } from './data.ts'
import { type Planting, replacing } from './planting.ts'
import { teamProjectId } from './team-project.ts'

const categories: readonly CategoryName[] = ['TODO', 'IN_PROGRESS', 'DONE']

/** Statuses of the whole site, and those of team-managed projects that nothing else stands for. */
export const plantStatuses = (planting: Planting): void => {
  const all = statuses.of(planting.site)
  for (const status of replacing(planting, 'status', all)) {
    const { id, name, data } = status
    const category = textOf(data, 'statusCategory')
    all[id] = {
      id,
      name,
      description: textOf(data, 'description'),
      // Jira's own statuses had a category `UNDEFINED` long ago, which nobody can give any more.
      category: categories.find((one) => one === category) ?? (category as CategoryName),
      projectId: teamProjectId(planting, status) ?? null,
    }
  }
}
