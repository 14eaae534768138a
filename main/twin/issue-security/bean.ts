import { extraSwitch } from '../extra-switch.ts'
import { holderBean } from '../holders/bean.ts'
import type { Context } from '../http/context.ts'
import { livingProjects } from '../projects/state.ts'
import type { Site } from '../site-model.ts'
import type { LevelMember, SecurityLevel, SecurityScheme } from './state.ts'

type Bean = Readonly<Record<string, unknown>>

/** Ids of the projects that use a scheme. */
export function projectsOfScheme(site: Pick<Site, 'state'>, schemeId: string): readonly string[] {
  return livingProjects(site)
    .filter((project) => project.schemes.issueSecuritySchemeId === schemeId)
    .map(({ id }) => id)
}

/** A level by itself; ids are texts. */
export function levelBean(context: Context, level: SecurityLevel): Bean {
  const { id, name, description } = level
  return { self: `${context.api}/securitylevel/${id}`, id, name, description }
}

/** A level as the level search shows it. */
export function foundLevelBean(
  context: Context,
  scheme: SecurityScheme,
  level: SecurityLevel,
): Bean {
  return {
    ...levelBean(context, level),
    self: `${context.api}/issuesecurityscheme/level?id=${level.id}`,
    isDefault: scheme.defaultLevelId === level.id,
    issueSecuritySchemeId: scheme.id,
  }
}

/** A scheme in the old list; ids are numbers. */
export function schemeBean(context: Context, scheme: SecurityScheme): Bean {
  const { id, name, description, defaultLevelId } = scheme
  return {
    self: `${context.api}/issuesecurityschemes/${id}`,
    id: Number(id),
    name,
    description,
    ...(defaultLevelId === null ? {} : { defaultSecurityLevelId: Number(defaultLevelId) }),
  }
}

/** A scheme with its levels. */
export function fullSchemeBean(context: Context, scheme: SecurityScheme): Bean {
  return {
    ...schemeBean(context, scheme),
    levels: scheme.levels.map((level) => levelBean(context, level)),
  }
}

/** A scheme as the search shows it; the projects only when some were asked for. */
export function foundSchemeBean(
  context: Context,
  scheme: SecurityScheme,
  projectIds: readonly string[],
): Bean {
  const { id, name, description, defaultLevelId } = scheme
  const asked = projectsOfScheme(context.site, id).filter((one) => projectIds.includes(one))
  return {
    id: Number(id),
    self: `${context.api}/issuesecurityscheme/${id}`,
    name,
    description,
    ...(defaultLevelId === null ? {} : { defaultLevel: Number(defaultLevelId) }),
    ...(projectIds.length === 0 ? {} : { projectIds: asked.map(Number) }),
  }
}

/** Names of member types in the form they are written in; the names read back are not known. */
const writtenTypes: Readonly<Record<string, string>> = {
  projectRole: 'projectrole',
  projectLead: 'lead',
  userCustomField: 'userCF',
  groupCustomField: 'groupCF',
}

/** The holder of a member. */
export function memberHolder(
  context: Context,
  { holder }: LevelMember,
  expand: ReadonlySet<string>,
): Bean {
  const bean = holderBean(context, holder, expand)
  const asWritten = extraSwitch<string>(context.site, 'securityMemberTypes', 'holder') === 'written'
  return asWritten ? { ...bean, type: writtenTypes[holder.type] ?? holder.type } : bean
}
