import type { Context } from '../../http/context.ts'
import { refuse } from '../../http/errors.ts'
import { noContent, ok, type Reply } from '../../http/reply.ts'
import { queryExpand } from '../../http/text-paging.ts'
import {
  addIssueTypeScheme,
  defaultIssueTypeScheme,
  type IssueTypeScheme,
  issueTypeSchemes,
} from '../../issue-type-schemes/state.ts'
import { issueTypeSchemeBean, type SchemeMember, wholeScheme } from './bean.ts'
import { projectsOf, refuseMigration } from './projects.ts'
import { readScheme } from './read-body.ts'

/** The scheme of the path, or 404. */
export function pathScheme(context: Context): IssueTypeScheme {
  const id = context.params.schemeId ?? ''
  const scheme = issueTypeSchemes.of(context.site)[id]
  return scheme ?? refuse(404, `The issue type scheme with id '${id}' does not exist.`)
}

/** Refuses what would take projects away from the default scheme, with 403. */
export function refuseDefault(scheme: IssueTypeScheme): void {
  if (scheme.system === true) refuse(403, 'The default issue type scheme cannot be changed so.')
}

/** `GET /issuetypescheme`: types and default type only when expanded as `schemes.…`. */
export function listSchemes(context: Context): Reply {
  const asked = [...queryExpand(context)].map((name) => name.replace(/^schemes\./, ''))
  const members = new Set(asked as SchemeMember[])
  const all = Object.values(issueTypeSchemes.of(context.site))
  return ok({
    expand: 'schemes',
    schemes: all.map((scheme) => issueTypeSchemeBean(context, scheme, members)),
  })
}

/** `GET /issuetypescheme/{schemeId}`. */
export function getScheme(context: Context): Reply {
  return ok(issueTypeSchemeBean(context, pathScheme(context), wholeScheme))
}

/** `POST /issuetypescheme`; it answers 200, not 201. */
export function createScheme(context: Context): Reply {
  const scheme = addIssueTypeScheme(context.site, readScheme(context, undefined))
  return ok(issueTypeSchemeBean(context, scheme, wholeScheme))
}

/** `PUT /issuetypescheme/{schemeId}`: `issueTypeIds` is the whole list, in its order. */
export function updateScheme(context: Context): Reply {
  const scheme = pathScheme(context)
  const details = readScheme(context, scheme)
  for (const project of projectsOf(context.site, scheme)) {
    refuseMigration(context, project, details.issueTypeIds)
  }
  if (
    scheme.system === true &&
    scheme.issueTypeIds.some((id) => !details.issueTypeIds.includes(id))
  ) {
    refuse(400, 'The default issue type scheme holds every issue type.')
  }
  Object.assign(scheme, details)
  return ok(issueTypeSchemeBean(context, scheme, wholeScheme))
}

/** `DELETE /issuetypescheme/{schemeId}`: its projects take the default scheme. */
export function deleteScheme(context: Context): Reply {
  const scheme = pathScheme(context)
  refuseDefault(scheme)
  const standard = defaultIssueTypeScheme(context.site)
  const projects = projectsOf(context.site, scheme)
  for (const project of projects) refuseMigration(context, project, standard.issueTypeIds)
  for (const project of projects) project.schemes.issueTypeSchemeId = standard.id
  delete issueTypeSchemes.of(context.site)[scheme.id]
  return noContent()
}
