import { type Holder, isSameHolder } from '../holders/state.ts'
import { nextId } from '../ids.ts'
import type { Site } from '../site-model.ts'
import { defineSlice } from '../slice.ts'

/** Who sees the issues of a level. */
export interface LevelMember {
  readonly id: string
  readonly holder: Holder
}

/** A security level. */
export interface SecurityLevel {
  readonly id: string
  name: string
  description: string
  members: LevelMember[]
}

/** An issue security scheme. */
export interface SecurityScheme {
  readonly id: string
  name: string
  description: string
  defaultLevelId: string | null
  levels: SecurityLevel[]
}

/** Issue security schemes by id; a fresh site has none. */
export const securitySchemes = defineSlice(
  'issueSecuritySchemes',
  (): Record<string, SecurityScheme> => ({}),
)

/** A level to be made. */
export interface LevelDetails {
  /** Only for sites whose records bear ids from elsewhere. */
  readonly id?: string | undefined
  readonly name: string
  readonly description?: string
  readonly isDefault?: boolean
  readonly members?: readonly Holder[]
}

/** Whether two members are the same. */
export function isSameMember(one: LevelMember, other: LevelMember): boolean {
  return isSameHolder(one.holder, other.holder)
}

/** Adds members to a level; who is there already is not added again. */
export function addMembers(
  site: Pick<Site, 'state'>,
  level: SecurityLevel,
  holders: readonly Holder[],
): void {
  for (const holder of holders) {
    if (level.members.some((member) => isSameHolder(member.holder, holder))) continue
    level.members.push({ id: nextId(site, 'securityLevelMember'), holder })
  }
}

/** Adds levels to a scheme; the last one marked as default becomes it. */
export function addLevels(
  site: Pick<Site, 'state'>,
  scheme: SecurityScheme,
  levels: readonly LevelDetails[],
): void {
  for (const { id, name, description = '', isDefault, members = [] } of levels) {
    const level: SecurityLevel = {
      id: id ?? nextId(site, 'securityLevel'),
      name,
      description,
      members: [],
    }
    addMembers(site, level, members)
    scheme.levels.push(level)
    if (isDefault === true) scheme.defaultLevelId = level.id
  }
}

/** Adds an issue security scheme; nothing is checked here. */
export function addSecurityScheme(
  site: Pick<Site, 'state'>,
  details: {
    readonly name: string
    readonly description?: string
    readonly levels?: readonly LevelDetails[]
  },
): SecurityScheme {
  const scheme: SecurityScheme = {
    id: nextId(site, 'issueSecurityScheme'),
    name: details.name,
    description: details.description ?? '',
    defaultLevelId: null,
    levels: [],
  }
  addLevels(site, scheme, details.levels ?? [])
  securitySchemes.of(site)[scheme.id] = scheme
  return scheme
}
