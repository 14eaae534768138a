import { appendPriority } from '../priorities/state.ts'
import type { Site } from '../site-model.ts'
import { prioritySchemes } from './state.ts'

const priorities: readonly (readonly [name: string, color: string, description: string])[] = [
  ['Highest', '#d04437', 'This problem will block progress.'],
  ['High', '#f15C75', 'Serious problem that could block progress.'],
  ['Medium', '#f79232', 'Has the potential to affect progress.'],
  ['Low', '#707070', 'Minor problem or easily worked around.'],
  ['Lowest', '#999999', 'Trivial problem with little or no impact on progress.'],
]

/** Id of the scheme on fresh sites. */
const defaultPrioritySchemeId = '1'

/** Priorities 1 to 5 and the Default Priority Scheme with all of them. */
export function seedPriorities(site: Site): void {
  const made = priorities.map(([name, statusColor, description], index) =>
    appendPriority(site, {
      id: String(index + 1),
      name,
      statusColor,
      description,
      iconPath: `/images/icons/priorities/${name.toLowerCase()}_new.svg`,
      system: true,
    }),
  )
  prioritySchemes.of(site)[defaultPrioritySchemeId] = {
    id: defaultPrioritySchemeId,
    name: 'Default Priority Scheme',
    description: 'This is the default scheme used by all new and unassigned projects',
    system: true,
    priorityIds: made.map(({ id }) => id),
    defaultPriorityId: '3',
  }
}
