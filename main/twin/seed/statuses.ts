import type { Site } from '../site-model.ts'
import { addStatus, type CategoryName } from '../statuses/state.ts'

const names: readonly (readonly [string, CategoryName])[] = [
  ['Backlog', 'TODO'],
  ['Selected for Development', 'TODO'],
  ['To Do', 'TODO'],
  ['In Progress', 'IN_PROGRESS'],
  ['In Review', 'IN_PROGRESS'],
  ['Done', 'DONE'],
  ['Open', 'TODO'],
  ['Reopened', 'TODO'],
  ['Resolved', 'DONE'],
  ['Closed', 'DONE'],
]

/** The statuses of a new site. */
export function seedStatuses(site: Site): void {
  for (const [name, category] of names) addStatus(site, { name, category, system: true })
}
