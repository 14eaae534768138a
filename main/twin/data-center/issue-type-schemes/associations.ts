import type { Context } from '../../http/context.ts'
import { refuse } from '../../http/errors.ts'
import { bodyMembers, optionalIds } from '../../http/members.ts'
import { noContent, ok, type Reply } from '../../http/reply.ts'
import { defaultIssueTypeScheme } from '../../issue-type-schemes/state.ts'
import { findProject, type ProjectRecord } from '../../projects/state.ts'
import { briefProjectBean } from '../projects/brief-bean.ts'
import { projectsOf, refuseMigration } from './projects.ts'
import { pathScheme, refuseDefault } from './schemes.ts'

/** `GET …/associations`: the projects of a scheme, all at once. */
export function listAssociations(context: Context): Reply {
  const projects = projectsOf(context.site, pathScheme(context))
  return ok(projects.map((project) => briefProjectBean(context, project)))
}

function readProjects(context: Context): readonly ProjectRecord[] {
  const named = optionalIds(bodyMembers(context), 'idsOrKeys') ?? []
  return named.map(
    (idOrKey) =>
      findProject(context.site, idOrKey) ??
      refuse(400, `No project could be found with id or key '${idOrKey}'.`),
  )
}

/** `POST …/associations`: further projects take the scheme, all or none. */
export function addAssociations(context: Context): Reply {
  const scheme = pathScheme(context)
  const projects = readProjects(context)
  for (const project of projects) refuseMigration(context, project, scheme.issueTypeIds)
  for (const project of projects) project.schemes.issueTypeSchemeId = scheme.id
  return { status: 200 }
}

/** `PUT …/associations`: exactly these projects; those left out take the default scheme. */
export function setAssociations(context: Context): Reply {
  const scheme = pathScheme(context)
  const projects = readProjects(context)
  const standard = defaultIssueTypeScheme(context.site)
  const leaving = projectsOf(context.site, scheme).filter((one) => !projects.includes(one))
  for (const project of projects) refuseMigration(context, project, scheme.issueTypeIds)
  for (const project of leaving) refuseMigration(context, project, standard.issueTypeIds)
  for (const project of projects) project.schemes.issueTypeSchemeId = scheme.id
  for (const project of leaving) project.schemes.issueTypeSchemeId = standard.id
  return { status: 200 }
}

/** `DELETE …/associations`: all projects of the scheme take the default one. */
export function removeAssociations(context: Context): Reply {
  const scheme = pathScheme(context)
  refuseDefault(scheme)
  const { id } = defaultIssueTypeScheme(context.site)
  for (const project of projectsOf(context.site, scheme)) project.schemes.issueTypeSchemeId = id
  return noContent()
}

/** `DELETE …/associations/{projIdOrKey}`; 404 for a project that does not use the scheme. */
export function removeAssociation(context: Context): Reply {
  const scheme = pathScheme(context)
  refuseDefault(scheme)
  const idOrKey = context.params.projIdOrKey ?? ''
  const project = findProject(context.site, idOrKey)
  if (project === undefined || project.schemes.issueTypeSchemeId !== scheme.id) {
    return refuse(404, `The project '${idOrKey}' does not use the issue type scheme.`)
  }
  project.schemes.issueTypeSchemeId = defaultIssueTypeScheme(context.site).id
  return noContent()
}
