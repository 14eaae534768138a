import type { Context } from '../../http/context.ts'
import { refuse } from '../../http/errors.ts'
import type { IssueTypeScheme } from '../../issue-type-schemes/state.ts'
import { issueTypes } from '../../issue-types/state.ts'
import { countIssues } from '../../issues/state.ts'
import { livingProjects, type ProjectRecord } from '../../projects/state.ts'
import type { Site } from '../../site-model.ts'

/** The projects that use a scheme. */
export function projectsOf(
  site: Pick<Site, 'state'>,
  scheme: IssueTypeScheme,
): readonly ProjectRecord[] {
  return livingProjects(site).filter(({ schemes }) => schemes.issueTypeSchemeId === scheme.id)
}

/**
 * Ends with 400 when issues of a project have a type that is not among those it would be left with:
 * the issues would have to be migrated, which only the user interface does.
 */
export function refuseMigration(
  { site }: Context,
  project: ProjectRecord,
  issueTypeIds: readonly string[],
): void {
  const lost = Object.keys(issueTypes.of(site)).some(
    (issueTypeId) =>
      !issueTypeIds.includes(issueTypeId) &&
      countIssues(site, { projectId: project.id, issueTypeId }) > 0,
  )
  if (lost) refuse(400, `Issues of the project ${project.key} would need another issue type.`)
}
