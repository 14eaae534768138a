import { extraSwitch } from '../extra-switch.ts'
import { presentBounded, requiredBounded } from '../http/bounded-text.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { bodyMembers, memberList, optionalId } from '../http/members.ts'
import { created, noContent, type Reply } from '../http/reply.ts'
import { projectsOfScheme } from './bean.ts'
import { knownScheme, levelOf, levelOfPath, schemeOfPath } from './find.ts'
import { readDescription, readLevels, readMembers, refuseTakenLevel } from './read-levels.ts'
import { addLevels, addMembers, addSecurityScheme, securitySchemes } from './state.ts'

function descriptionLimit(context: Context): number {
  return extraSwitch(context.site, 'securityDescriptionLimit', 255)
}

function refuseTaken(context: Context, name: string, own: string | undefined): void {
  const taken = Object.values(securitySchemes.of(context.site)).some(
    (scheme) => scheme.id !== own && scheme.name.toLowerCase() === name.toLowerCase(),
  )
  if (taken) refuse(400, 'An issue security scheme with this name already exists.')
}

/** `POST /issuesecurityschemes`. */
export function createScheme(context: Context): Reply {
  const body = bodyMembers(context)
  const name = requiredBounded(body, 'name', 60)
  const description = readDescription(body, descriptionLimit(context)) ?? ''
  refuseTaken(context, name, undefined)
  const levels = readLevels(context, body, { levels: [] })
  return created({ id: addSecurityScheme(context.site, { name, description, levels }).id })
}

/** `PUT /issuesecurityschemes/{id}`: name and description only. */
export function updateScheme(context: Context): Reply {
  const scheme = schemeOfPath(context)
  const body = bodyMembers(context)
  const name = presentBounded(body, 'name', 60) ?? scheme.name
  const description = readDescription(body, descriptionLimit(context)) ?? scheme.description
  refuseTaken(context, name, scheme.id)
  scheme.name = name
  scheme.description = description
  return noContent()
}

/** `DELETE /issuesecurityschemes/{schemeId}`: the refusal is a bare text, no object. */
export function deleteScheme(context: Context): Reply {
  const { id } = schemeOfPath(context)
  if (projectsOfScheme(context.site, id).length > 0) {
    const body = "You can't delete an issue security scheme if any projects are associated with it."
    return { status: 400, body }
  }
  delete securitySchemes.of(context.site)[id]
  return noContent()
}

/** `PUT …/{schemeId}/level`: the answer does not say which ids the levels got. */
export function addSchemeLevels(context: Context): Reply {
  const scheme = schemeOfPath(context)
  const levels = readLevels(context, bodyMembers(context), scheme)
  addLevels(context.site, scheme, levels)
  return noContent()
}

/** `PUT …/{schemeId}/level/{levelId}`: name and description. */
export function updateLevel(context: Context): Reply {
  const scheme = schemeOfPath(context)
  const level = levelOfPath(context, scheme)
  const body = bodyMembers(context)
  const name = presentBounded(body, 'name', 60) ?? level.name
  const description = readDescription(body, descriptionLimit(context)) ?? level.description
  refuseTakenLevel(scheme, name, level.id)
  level.name = name
  level.description = description
  return noContent()
}

/** `PUT /issuesecurityschemes/level/default`: null takes the default away. All or nothing. */
export function setDefaultLevels(context: Context): Reply {
  const body = bodyMembers(context)
  const values = memberList(body, 'defaultValues')
  if (values.length === 0) refuse(400, 'The defaultValues have to be provided.')
  if (values.length > 1000) refuse(400, 'The defaultValues must contain no more than 1,000 items.')
  const changes = values.map((value) => {
    const scheme = knownScheme(context, optionalId(value, 'issueSecuritySchemeId') ?? '')
    if (value.defaultLevelId === undefined) {
      refuse(400, 'The defaultLevelId has to be provided.')
    }
    const levelId = optionalId(value, 'defaultLevelId') ?? null
    if (levelId !== null) levelOf(scheme, levelId)
    return { scheme, levelId }
  })
  for (const { scheme, levelId } of changes) scheme.defaultLevelId = levelId
  return noContent()
}

/**
 * `PUT …/level/{levelId}/member`: `members`, as the specification's example has it; the name that
 * its schema requires, `securitySchemeLevelMembers`, is no member of that schema.
 */
export function addLevelMembers(context: Context): Reply {
  const scheme = schemeOfPath(context)
  const level = levelOfPath(context, scheme)
  const body = bodyMembers(context)
  if (body.members === undefined) refuse(400, 'The members have to be provided.')
  addMembers(context.site, level, readMembers(context, body))
  return noContent()
}

/** `DELETE …/level/{levelId}/member/{memberId}`. */
export function removeLevelMember(context: Context): Reply {
  const scheme = schemeOfPath(context)
  const level = levelOfPath(context, scheme)
  const id = context.params.memberId ?? ''
  if (!level.members.some((member) => member.id === id)) {
    refuse(404, `Issue security level member with ID ${id} not found.`)
  }
  level.members = level.members.filter((member) => member.id !== id)
  return noContent()
}
