import type { KindModel } from '#domain/kind-model'
import { isOfTeamProject } from '../of-team-project.ts'
import { statusAbilities } from './abilities.ts'

/** The category of statuses that have none, which Jira's own ones had long ago. */
const noCategory = 'UNDEFINED'

/**
 * Statuses of the whole site, and those of team-managed projects as `standIns` tells: these use what
 * bears their name as it stands, if its category is theirs.
 * Their category is part of them; their icon cannot be set.
 */
export const statusModel: KindModel = {
  kind: 'status',
  title: { one: 'status', many: 'statuses' },
  role: 'carried',
  abilities: statusAbilities,
  collections: [],
  longest: { name: 255 },
  unchangeable: [],
  deferrable: [],
  check: ({ statusCategory }, destination) =>
    statusCategory === noCategory && destination?.data.statusCategory !== noCategory
      ? [{ code: 'category-missing', path: 'statusCategory', details: [] }]
      : [],
  usable: (destination) => !isOfTeamProject(destination),
  adopts: isOfTeamProject,
  differs: (source, destination) =>
    isOfTeamProject(source) && source.data.statusCategory !== destination.data.statusCategory
      ? [
          `category: “${source.data.statusCategory}” here, “${destination.data.statusCategory}” there`,
        ]
      : [],
  issuesWith: ({ id }, gone) => (gone ? undefined : `status = ${id}`),
}
