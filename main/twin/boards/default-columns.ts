import { livingFields } from '../fields/state.ts'
import type { ProjectRecord } from '../projects/state.ts'
import type { Site } from '../site-model.ts'
import { type CategoryName, statuses } from '../statuses/state.ts'
import { issueTypeIdsOf, mappingsOf, workflowFor } from '../workflow-schemes/resolve.ts'
import type { Board, BoardColumn, Estimation } from './state.ts'

function statusIdsOf(site: Pick<Site, 'state'>, project: ProjectRecord): readonly string[] {
  const mappings = mappingsOf(site, project.schemes.workflowSchemeId)
  return issueTypeIdsOf(site, project).flatMap((typeId) =>
    workflowFor(site, mappings, typeId).statuses.map(({ statusId }) => statusId),
  )
}

/**
 * Columns of a new board: the statuses of its projects' workflows, by category. A kanban board has
 * an empty Backlog before them. Without a project, the statuses of the whole site count.
 */
export function defaultColumns(
  site: Pick<Site, 'state'>,
  type: Board['type'],
  projects: readonly ProjectRecord[],
): readonly BoardColumn[] {
  const all = Object.values(statuses.of(site))
  const used = new Set(projects.flatMap((project) => statusIdsOf(site, project)))
  const shown = all.filter(({ id, projectId }) => (used.size > 0 ? used.has(id) : !projectId))
  const inCategory = (category: CategoryName) =>
    shown.filter((status) => status.category === category).map(({ id }) => id)
  return [
    ...(type === 'kanban' ? [{ name: 'Backlog', statusIds: [] }] : []),
    { name: 'To Do', statusIds: inCategory('TODO') },
    { name: 'In Progress', statusIds: inCategory('IN_PROGRESS') },
    { name: 'Done', statusIds: inCategory('DONE') },
  ]
}

/** A new scrum board estimates by Story Points, where the site has them. */
export function defaultEstimation(site: Pick<Site, 'state'>, type: Board['type']): Estimation {
  const points = livingFields(site).find(({ name, system }) => system && name === 'Story Points')
  return type === 'scrum' && points !== undefined
    ? { type: 'field', fieldId: points.id }
    : { type: 'none' }
}
