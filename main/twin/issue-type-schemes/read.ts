import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { pageBean } from '../http/paging.ts'
import { ok, type Reply } from '../http/reply.ts'
import { translate } from '../locale.ts'
import { findProject, livingProjects } from '../projects/state.ts'
import { type IssueTypeScheme, issueTypeSchemes } from './state.ts'

/** A scheme as the list shows it. */
export function schemeBean(context: Context, scheme: IssueTypeScheme): Record<string, unknown> {
  return {
    id: scheme.id,
    name: translate(context, scheme),
    description: scheme.description,
    ...(scheme.defaultIssueTypeId === null
      ? {}
      : { defaultIssueTypeId: scheme.defaultIssueTypeId }),
    ...(scheme.system === true ? { isDefault: true } : {}),
  }
}

function wantedIds(context: Context, name: string): readonly string[] {
  const ids = context.query.getAll(name)
  for (const id of ids) if (!/^\d+$/.test(id)) refuse(400, `'${id}' is not a valid ID.`)
  return ids
}

/** `GET /issuetypescheme`. */
export function listSchemes(context: Context): Reply {
  const { query } = context
  const ids = wantedIds(context, 'id')
  const wanted = (query.get('queryString') ?? '').toLowerCase()
  const orderBy = query.get('orderBy') ?? 'id'
  const direction = orderBy.startsWith('-') ? -1 : 1
  const byName = orderBy.replace(/^[+-]/, '') === 'name'
  const found = Object.values(issueTypeSchemes.of(context.site))
    .filter(({ id }) => ids.length === 0 || ids.includes(id))
    .filter(({ name }) => name.toLowerCase().includes(wanted))
    .sort((one, other) =>
      byName
        ? direction * one.name.localeCompare(other.name)
        : direction * (Number(one.id) - Number(other.id)),
    )
  return ok(
    pageBean(
      context,
      found.map((scheme) => schemeBean(context, scheme)),
    ),
  )
}

/** `GET /issuetypescheme/mapping`: one entry per scheme and type, in the order of the scheme. */
export function listMappings(context: Context): Reply {
  const ids = wantedIds(context, 'issueTypeSchemeId')
  const found = Object.values(issueTypeSchemes.of(context.site))
    .filter(({ id }) => ids.length === 0 || ids.includes(id))
    .flatMap(({ id, issueTypeIds }) =>
      issueTypeIds.map((issueTypeId) => ({ issueTypeSchemeId: id, issueTypeId })),
    )
  return ok(pageBean(context, found))
}

/** `GET /issuetypescheme/project`: schemes that the projects named use. */
export function listProjectSchemes(context: Context): Reply {
  const ids = wantedIds(context, 'projectId')
  if (ids.length === 0) refuse(400, 'The project IDs have to be provided.')
  const projects = ids
    .flatMap((id) => findProject(context.site, id) ?? [])
    .filter((project) => project.style === 'classic')
  const found = Object.values(issueTypeSchemes.of(context.site)).flatMap((scheme) => {
    const projectIds = projects
      .filter(({ schemes }) => schemes.issueTypeSchemeId === scheme.id)
      .map(({ id }) => id)
    if (projectIds.length === 0) return []
    return [{ issueTypeScheme: schemeBean(context, scheme), projectIds }]
  })
  return ok(pageBean(context, found))
}

/** Whether any project uses the scheme. */
export function isAssigned(context: Context, scheme: IssueTypeScheme): boolean {
  return livingProjects(context.site).some(({ schemes }) => schemes.issueTypeSchemeId === scheme.id)
}
