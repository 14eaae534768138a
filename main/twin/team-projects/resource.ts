import { addBoard } from '../boards/state.ts'
import { addFilter } from '../filters/state.ts'
import type { ProjectRecord } from '../projects/state.ts'
import type { Resource } from '../resource.ts'
import { newShare } from '../shares/state.ts'
import type { Site } from '../site-model.ts'
import { statuses } from '../statuses/state.ts'

/** A board with a column for each of the project's statuses, over a filter of its own. */
function addSimpleBoard(site: Site, project: ProjectRecord): void {
  const { id: filterId } = addFilter(site, {
    name: `Filter for ${project.key} board`,
    description: '',
    jql: `project = ${project.id} ORDER BY Rank ASC`,
    ownerAccountId: project.leadAccountId,
    shares: [newShare(site, { type: 'project', projectId: project.id })],
    editors: [],
  })
  const own = Object.values(statuses.of(site)).filter((status) => status.projectId === project.id)
  addBoard(site, {
    name: `${project.key} board`,
    type: 'simple',
    filterId,
    ownerAccountId: project.leadAccountId,
    projectId: project.id,
    columns: own.map(({ id, name }) => ({ name, statusIds: [id] })),
  })
}

/** What a team-managed project has beside its types, statuses and workflow. */
export const teamProjectsResource: Resource = {
  name: 'team-projects',
  routes: [],
  teamProjectCreated: (site, project) => {
    if (project.projectTypeKey === 'software') addSimpleBoard(site, project)
  },
}
