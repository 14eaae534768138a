import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { bodyMembers, memberList, optionalId } from '../http/members.ts'
import type { Reply } from '../http/reply.ts'
import { replaceHeld } from '../issues/held-fields.ts'
import { findProject, projectSlice } from '../projects/state.ts'
import type { Site } from '../site-model.ts'
import { seeTask } from '../tasks/bean.ts'
import { findOpenTask } from '../tasks/open-task.ts'
import { knownScheme, levelOf, levelOfPath, schemeOfPath } from './find.ts'
import { type SecurityScheme, securitySchemes } from './state.ts'

/** Names of the works of this resource. */
export const removeLevelEffect = 'issue-security.remove-level'
export const associateEffect = 'issue-security.associate'

interface LevelRemoval {
  readonly schemeId: string
  readonly levelId: string
  readonly replaceWith: string | undefined
}

interface LevelMapping {
  /** Undefined = issues without a level. */
  readonly oldLevelId: string | undefined
  /** Undefined = the level is taken away. */
  readonly newLevelId: string | undefined
}

interface Association {
  readonly projectId: string
  readonly schemeId: string | null
  readonly mappings: readonly LevelMapping[]
}

/** `DELETE …/{schemeId}/level/{levelId}`: a task; issues get the replacement, or no level. */
export function removeLevel(context: Context): Reply {
  const { site, query } = context
  const scheme = schemeOfPath(context)
  const { id: levelId } = levelOfPath(context, scheme)
  const replaceWith = query.get('replaceWith') || undefined
  const isHeir = scheme.levels.some((one) => one.id === replaceWith && one.id !== levelId)
  if (replaceWith !== undefined && !isHeir) {
    refuse(400, `The replacement level with ID ${replaceWith} is not valid.`)
  }
  const isThis = (argument: unknown) => (argument as LevelRemoval).levelId === levelId
  if (findOpenTask(site, removeLevelEffect, isThis) !== undefined) {
    refuse(409, 'A task to remove the issue security level is already running.')
  }
  return seeTask(context, {
    description: `Remove issue security level ${levelId}`,
    effect: removeLevelEffect,
    argument: { schemeId: scheme.id, levelId, replaceWith } satisfies LevelRemoval,
  })
}

/** The work of that task. */
export function finishRemoval(site: Site, argument: unknown): unknown {
  const { schemeId, levelId, replaceWith } = argument as LevelRemoval
  const scheme = securitySchemes.of(site)[schemeId]
  if (scheme === undefined) return {}
  replaceHeld(site, 'securityLevelId', levelId, replaceWith)
  scheme.levels = scheme.levels.filter(({ id }) => id !== levelId)
  if (scheme.defaultLevelId === levelId) scheme.defaultLevelId = replaceWith ?? null
  return {}
}

/** Stands in where a project has no scheme, or is to have none: it has no levels. */
const noScheme: Pick<SecurityScheme, 'levels'> = { levels: [] }

function readAssociation(context: Context): Association {
  const { site } = context
  const body = bodyMembers(context)
  const projectId = optionalId(body, 'projectId') ?? ''
  const project = findProject(site, projectId)
  if (project === undefined) return refuse(400, `The project with ID ${projectId} was not found.`)
  if (project.style === 'next-gen') {
    refuse(400, 'Only classic projects can have issue security schemes assigned.')
  }
  if (body.schemeId === undefined) refuse(400, 'The schemeId has to be provided.')
  const schemeId = optionalId(body, 'schemeId')
  const next = schemeId === undefined ? undefined : knownScheme(context, schemeId)
  const current = securitySchemes.of(site)[project.schemes.issueSecuritySchemeId ?? '']
  const mappings = memberList(body, 'oldToNewSecurityLevelMappings').map((mapping) => {
    const oldLevelId = optionalId(mapping, 'oldLevelId')
    const newLevelId = optionalId(mapping, 'newLevelId')
    if (oldLevelId !== undefined) levelOf(current ?? noScheme, oldLevelId)
    if (newLevelId !== undefined) levelOf(next ?? noScheme, newLevelId)
    return { oldLevelId, newLevelId }
  })
  return { projectId: project.id, schemeId: next?.id ?? null, mappings }
}

/** `PUT /issuesecurityschemes/project`: a task; null as scheme takes the scheme away. */
export function associateScheme(context: Context): Reply {
  const association = readAssociation(context)
  const isThis = (argument: unknown) =>
    (argument as Association).projectId === association.projectId
  if (findOpenTask(context.site, associateEffect, isThis) !== undefined) {
    refuse(409, 'A task to change the issue security scheme of the project is already running.')
  }
  return seeTask(context, {
    description: 'Associate an issue security scheme with a project',
    effect: associateEffect,
    argument: association,
  })
}

/** The work of that task: levels that no mapping names are taken away from the issues. */
export function finishAssociation(site: Site, argument: unknown): unknown {
  const { projectId, schemeId, mappings } = argument as Association
  const project = projectSlice.of(site)[projectId]
  if (project === undefined) return {}
  const current = securitySchemes.of(site)[project.schemes.issueSecuritySchemeId ?? '']
  if (current !== undefined && current.id !== schemeId) {
    for (const { id } of current.levels) {
      const heir = mappings.find(({ oldLevelId }) => oldLevelId === id)?.newLevelId
      replaceHeld(site, 'securityLevelId', id, heir, projectId)
    }
  }
  project.schemes.issueSecuritySchemeId = schemeId
  return {}
}
