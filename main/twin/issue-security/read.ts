import { extraSwitch } from '../extra-switch.ts'
import { holdsGlobalPermission } from '../groups/state.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { pageBean } from '../http/paging.ts'
import { ok, type Reply } from '../http/reply.ts'
import { queryExpand, queryFlag, queryIds, textPage } from '../http/text-paging.ts'
import { administeredProject, holdsProjectPermission, visibleProject } from '../projects/access.ts'
import { livingProjects } from '../projects/state.ts'
import {
  foundLevelBean,
  foundSchemeBean,
  fullSchemeBean,
  levelBean,
  memberHolder,
  projectsOfScheme,
  schemeBean,
} from './bean.ts'
import { schemeOfPath } from './find.ts'
import { type SecurityScheme, securitySchemes } from './state.ts'

function allSchemes(context: Context): readonly SecurityScheme[] {
  return Object.values(securitySchemes.of(context.site))
}

/** `GET /issuesecurityschemes`: all at once. */
export function listSchemes(context: Context): Reply {
  return ok({ issueSecuritySchemes: allSchemes(context).map((one) => schemeBean(context, one)) })
}

/** `GET /issuesecurityschemes/{id}`: also for who administers a project that uses it. */
export function getScheme(context: Context): Reply {
  const { site, caller } = context
  const mayAll = holdsGlobalPermission(site, caller?.accountId, 'ADMINISTER')
  const mayHere = livingProjects(site).some(
    (project) =>
      project.schemes.issueSecuritySchemeId === context.params.id &&
      holdsProjectPermission(site, caller?.accountId, project, 'ADMINISTER_PROJECTS'),
  )
  if (!mayAll && !mayHere) {
    refuse(
      403,
      'You are not authorized to perform this action. Administrator privileges are required.',
    )
  }
  return ok(fullSchemeBean(context, schemeOfPath(context)))
}

/** `GET /issuesecurityschemes/search`. */
export function searchSchemes(context: Context): Reply {
  const ids = queryIds(context, 'id')
  const projectIds = queryIds(context, 'projectId')
  const found = allSchemes(context).filter(
    ({ id }) =>
      (ids.length === 0 || ids.includes(id)) &&
      (projectIds.length === 0 ||
        projectsOfScheme(context.site, id).some((one) => projectIds.includes(one))),
  )
  const page = textPage(context, found)
  const values = page.values.map((one) => foundSchemeBean(context, one, projectIds))
  return ok({ ...page, values })
}

/** `GET /issuesecurityschemes/level`: schemes and levels named add up. */
export function searchLevels(context: Context): Reply {
  const ids = queryIds(context, 'id')
  const schemeIds = queryIds(context, 'schemeId')
  const onlyDefault = queryFlag(context, 'onlyDefault')
  const isAll = ids.length === 0 && schemeIds.length === 0
  const found = allSchemes(context).flatMap((scheme) =>
    scheme.levels
      .filter(({ id }) => isAll || ids.includes(id) || schemeIds.includes(scheme.id))
      .filter(({ id }) => !onlyDefault || id === scheme.defaultLevelId)
      .map((level) => ({ scheme, level })),
  )
  const page = textPage(context, found)
  const values = page.values.map(({ scheme, level }) => foundLevelBean(context, scheme, level))
  return ok({ ...page, values })
}

/** `GET /issuesecurityschemes/level/member`: ids are texts; filters add up. */
export function searchMembers(context: Context): Reply {
  const ids = queryIds(context, 'id')
  const schemeIds = queryIds(context, 'schemeId')
  const levelIds = queryIds(context, 'levelId')
  const isAll = ids.length + schemeIds.length + levelIds.length === 0
  const expand = queryExpand(context)
  const found = allSchemes(context).flatMap((scheme) =>
    scheme.levels.flatMap((level) =>
      level.members
        .filter(
          ({ id }) =>
            isAll ||
            ids.includes(id) ||
            schemeIds.includes(scheme.id) ||
            levelIds.includes(level.id),
        )
        .map((member) => ({ scheme, level, member })),
    ),
  )
  const page = textPage(context, found)
  const values = page.values.map(({ scheme, level, member }) => ({
    id: member.id,
    issueSecurityLevelId: level.id,
    issueSecuritySchemeId: scheme.id,
    holder: memberHolder(context, member, expand),
  }))
  return ok({ ...page, values })
}

/** `GET /issuesecurityschemes/{issueSecuritySchemeId}/members`: here ids are numbers. */
export function listMembers(context: Context): Reply {
  const scheme = schemeOfPath(context)
  const levelIds = queryIds(context, 'issueSecurityLevelId')
  const expand = queryExpand(context)
  const found = scheme.levels
    .filter(({ id }) => levelIds.length === 0 || levelIds.includes(id))
    .flatMap((level) => level.members.map((member) => ({ level, member })))
  const page = pageBean(context, found)
  const values = page.values.map(({ level, member }) => ({
    id: Number(member.id),
    issueSecurityLevelId: Number(level.id),
    holder: memberHolder(context, member, expand),
  }))
  return ok({ ...page, values })
}

/** `GET /issuesecurityschemes/project`. */
export function listProjects(context: Context): Reply {
  const schemeIds = queryIds(context, 'issueSecuritySchemeId')
  const projectIds = queryIds(context, 'projectId')
  const mappings = livingProjects(context.site).flatMap(({ id, schemes }) => {
    const schemeId = schemes.issueSecuritySchemeId
    const isAsked =
      schemeId !== null &&
      (schemeIds.length === 0 || schemeIds.includes(schemeId)) &&
      (projectIds.length === 0 || projectIds.includes(id))
    return isAsked ? { issueSecuritySchemeId: schemeId, projectId: id } : []
  })
  return ok(textPage(context, mappings))
}

/** `GET /securitylevel/{id}`. */
export function getLevel(context: Context): Reply {
  const id = context.params.id ?? ''
  const level = allSchemes(context)
    .flatMap(({ levels }) => levels)
    .find((one) => one.id === id)
  if (level === undefined) return refuse(404, `Issue security level with ID ${id} not found.`)
  return ok(levelBean(context, level))
}

/** `GET /project/{k}/issuesecuritylevelscheme`: 404, or an empty object, for a project without. */
export function getProjectScheme(context: Context): Reply {
  const project = administeredProject(context, context.params.projectKeyOrId ?? '')
  const scheme = securitySchemes.of(context.site)[project.schemes.issueSecuritySchemeId ?? '']
  if (scheme !== undefined) return ok(fullSchemeBean(context, scheme))
  if (extraSwitch<string>(context.site, 'noSecurityScheme', 'not-found') === 'empty') return ok({})
  return refuse(404, 'The project has no issue security scheme.')
}

/** `GET /project/{k}/securitylevel`: levels the caller may set; none for anonymous callers. */
export function listProjectLevels(context: Context): Reply {
  const { site, caller } = context
  const project = visibleProject(context, context.params.projectKeyOrId ?? '')
  const scheme = securitySchemes.of(site)[project.schemes.issueSecuritySchemeId ?? '']
  const maySet =
    caller !== undefined &&
    holdsProjectPermission(site, caller.accountId, project, 'SET_ISSUE_SECURITY')
  const levels = maySet ? (scheme?.levels ?? []) : []
  return ok({ levels: levels.map((level) => levelBean(context, level)) })
}
