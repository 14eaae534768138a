import { addIssueType } from '../issue-types/state.ts'
import type { Site } from '../site-model.ts'

const types: readonly (readonly [string, number, string])[] = [
  ['Epic', 1, 'Tracks large pieces of work.'],
  ['Story', 0, 'Tracks what a user needs.'],
  ['Task', 0, 'Tracks a small piece of work.'],
  ['Bug', 0, 'Tracks something that does not work.'],
  ['Sub-task', -1, 'Tracks a part of another item.'],
]

/** The issue types of a new site. */
export function seedIssueTypes(site: Site): void {
  for (const [name, hierarchyLevel, description] of types) {
    addIssueType(site, { name, hierarchyLevel, description, system: true })
  }
}
