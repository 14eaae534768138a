import { addIssues } from '#twin/issues/state'
import { type ProjectRecord, projectSlice } from '#twin/projects/state'
import { issueTypeIdsOf, mappingsOfProject, workflowFor } from '#twin/workflow-schemes/resolve'
import type { Planting } from './planting.ts'

/** Everywhere that an issue of a project can be: each of its types in each status of its workflow. */
const placesIn = ({ site }: Planting, project: ProjectRecord) => {
  const mappings = mappingsOfProject(site, project)
  return issueTypeIdsOf(site, project).flatMap((issueTypeId) =>
    workflowFor(site, mappings, issueTypeId).statuses.map(({ statusId }) => ({
      issueTypeId,
      statusId,
    })),
  )
}

/**
 * As many issues as the snapshot counted in each project, spread over all types and statuses: where
 * they really are it does not tell, so that nothing that would have to be moved is overlooked.
 */
export const plantIssues = (planting: Planting): void => {
  const { site, of } = planting
  for (const { id, facts } of of('project')) {
    const project = projectSlice.of(site)[id]
    const total = Number(facts.issueCount ?? 0)
    if (project === undefined || total === 0) continue
    const places = placesIn(planting, project)
    const each = Math.floor(total / Math.max(1, places.length))
    const rest = total - each * places.length
    if (places.length === 0) {
      addIssues(site, { projectId: id, issueTypeId: '', statusId: '', count: total })
    }
    places.forEach((place, at) => {
      const count = each + (at < rest ? 1 : 0)
      if (count > 0) addIssues(site, { projectId: id, ...place, count })
    })
  }
}
