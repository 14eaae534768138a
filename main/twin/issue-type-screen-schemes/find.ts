import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { livingProjects, type ProjectRecord } from '../projects/state.ts'
import type { Site } from '../site-model.ts'
import {
  findIssueTypeScreenScheme,
  type IssueTypeScreenSchemeRecord,
  schemeOfProject,
} from './state.ts'

/** The text that all callers but administrators get. */
export const schemeAdminsOnly = 'Only Jira administrators can access issue type screen schemes.'

/** The scheme with an id of a path or a body, or 404. */
export function requireScheme(context: Context, id: string): IssueTypeScreenSchemeRecord {
  const scheme = findIssueTypeScreenScheme(context.site, id)
  return scheme ?? refuse(404, 'The issue type screen scheme was not found.')
}

/** The scheme of `{issueTypeScreenSchemeId}`. */
export function schemeOf(context: Context): IssueTypeScreenSchemeRecord {
  return requireScheme(context, context.params.issueTypeScreenSchemeId ?? '')
}

/** The company-managed projects that use a scheme. */
export function projectsOf(
  site: Pick<Site, 'state'>,
  scheme: IssueTypeScreenSchemeRecord,
): readonly ProjectRecord[] {
  return livingProjects(site).filter((project) => schemeOfProject(site, project) === scheme)
}
