import { addFilter } from '../filters/state.ts'
import type { ProjectRecord } from '../projects/state.ts'
import { newShare } from '../shares/state.ts'
import type { Site } from '../site-model.ts'
import { defaultColumns, defaultEstimation } from './default-columns.ts'
import { addBoard } from './state.ts'

/** The filter and board that a template of a company-managed software project makes for its lead. */
export function makeTemplateBoard(site: Site, project: ProjectRecord, templateKey: string): void {
  const type = templateKey.includes('scrum') ? 'scrum' : 'kanban'
  const ownerAccountId = project.leadAccountId
  const filter = addFilter(site, {
    name: `Filter for ${project.key} board`,
    description: '',
    jql: `project = ${project.key} ORDER BY Rank ASC`,
    ownerAccountId,
    shares: [newShare(site, { type: 'project', projectId: project.id })],
    editors: [],
  })
  addBoard(site, {
    name: `${project.key} board`,
    type,
    filterId: filter.id,
    projectId: project.id,
    ownerAccountId,
    columns: defaultColumns(site, type, [project]),
    estimation: defaultEstimation(site, type),
  })
}
