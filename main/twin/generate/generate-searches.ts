import type { Blueprint, ProjectBlueprint } from '../blueprint/blueprint.ts'
import type { FilterBlueprint } from '../blueprint/search-blueprints.ts'
import { createDice } from './dice.ts'
import { words } from './words.ts'

type Searches = Pick<Blueprint, 'filters' | 'dashboards' | 'boards'>

/** What searches are made from. */
export interface SearchOptions {
  readonly seed: number
  readonly people: Blueprint['people']
  readonly fields: Blueprint['fields']
  readonly age: 'current' | 'older'
}

const isPlain = ({ teamManaged, type }: ProjectBlueprint): boolean =>
  !teamManaged && type !== 'service_desk'

const none: Searches = { filters: [], dashboards: [], boards: [] }

/** The searches of one project, which depend on its key, so that they are the same on both sites. */
const searchesOf = (
  { key, name, type }: ProjectBlueprint,
  { seed, people, fields, age }: SearchOptions,
): Searches => {
  const dice = createDice(`searches/${seed}/${key}`)
  if (!dice.chance(0.4)) return none
  const field = dice.pick(fields.filter(({ searcher }) => searcher !== undefined))
  const step = dice.pick(words.steps)
  const owner = dice.pick(people).displayName
  const changed = dice.chance(0.3) && age === 'older'
  const filter: FilterBlueprint = {
    name: `${name}: open`,
    jql: changed
      ? `project = ${key} ORDER BY created`
      : `project = ${key} AND (status = "${step}" OR cf[{fieldNumber:${field.key}}] is not EMPTY) ORDER BY created`,
    owner,
    shares: [dice.chance(0.5) ? ['authenticated'] : ['project', key]],
  }
  const hasBoard = type === 'software' && dice.chance(0.5)
  const hasDashboard = dice.chance(0.3)
  return {
    filters: [filter],
    boards: hasBoard
      ? [{ name: `${name} board`, type: 'kanban', filter: filter.name, project: key }]
      : [],
    dashboards: hasDashboard
      ? [
          {
            name: `${name} overview`,
            owner,
            shares: [['authenticated']],
            gadgets: [
              {
                moduleKey: 'com.atlassian.jira.gadgets:filter-results-dashboard-item',
                row: 0,
                column: 0,
                properties: { config: { filterId: `filter-{filter:${filter.name}}`, num: 5 } },
              },
            ],
          },
        ]
      : [],
  }
}

/** Filters of some projects, and boards and dashboards over them. */
export const generateSearches = (
  projects: readonly ProjectBlueprint[],
  options: SearchOptions,
): Searches => {
  const all = projects.filter(isPlain).map((project) => searchesOf(project, options))
  return {
    filters: all.flatMap(({ filters }) => filters),
    boards: all.flatMap(({ boards }) => boards),
    dashboards: all.flatMap(({ dashboards }) => dashboards),
  }
}
