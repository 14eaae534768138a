import { nextId } from '../ids.ts'
import type { Site } from '../site-model.ts'
import { defineSlice } from '../slice.ts'

/** A person or group in a project role. */
export interface RoleActor {
  readonly id: string
  readonly kind: 'user' | 'group'
  /** accountId or groupId. */
  readonly subjectId: string
}

/** A project role. All projects share them, except those of team-managed projects. */
export interface ProjectRole {
  readonly id: string
  name: string
  description: string
  readonly system?: boolean
  /** The team-managed project it belongs to. */
  scopeProjectId?: string
  /** What new projects get. */
  defaultActors: RoleActor[]
}

/** Roles by id and their actors by project and role. */
export interface RoleState {
  readonly roles: Record<string, ProjectRole>
  readonly actors: Record<string, Record<string, RoleActor[]>>
}

/** Project roles of the site. */
export const roleSlice = defineSlice('projectRoles', (): RoleState => ({ roles: {}, actors: {} }))

/** The role that every site has under the same id. */
export const administratorsRoleId = '10002'

/** The role of apps: on every site, once more per team-managed project, and not to be changed. */
export const addonsRoleName = 'atlassian-addons-project-access'

/** What a new role is given. */
export interface RoleDetails {
  readonly id?: string
  readonly name: string
  readonly description?: string
  readonly system?: boolean
  readonly scopeProjectId?: string
}

/** Adds a role without actors; names are not checked here. */
export function addRole(site: Pick<Site, 'state'>, details: RoleDetails): ProjectRole {
  const role: ProjectRole = {
    description: '',
    ...details,
    id: details.id ?? nextId(site, 'role'),
    defaultActors: [],
  }
  roleSlice.of(site).roles[role.id] = role
  return role
}

/** The site-wide role with this name, in any case. */
export function findRoleNamed(site: Pick<Site, 'state'>, name: string): ProjectRole | undefined {
  const wanted = name.toLowerCase()
  return Object.values(roleSlice.of(site).roles).find(
    (role) => role.scopeProjectId === undefined && role.name.toLowerCase() === wanted,
  )
}

/** Roles a project knows: its own when it is team-managed, otherwise the site-wide ones. */
export function rolesOfProject(
  site: Pick<Site, 'state'>,
  project: { readonly id: string; readonly style: 'classic' | 'next-gen' },
): readonly ProjectRole[] {
  const own = project.style === 'next-gen' ? project.id : undefined
  return Object.values(roleSlice.of(site).roles).filter((role) => role.scopeProjectId === own)
}

/** The actors of a role in a project, a list that may be changed in place. */
export function actorsOf(site: Pick<Site, 'state'>, projectId: string, roleId: string) {
  const { actors } = roleSlice.of(site)
  actors[projectId] ??= {}
  actors[projectId][roleId] ??= []
  return actors[projectId][roleId]
}

/** Adds a person or group to a list of actors; false when it is there already. */
export function addActor(
  site: Pick<Site, 'state'>,
  list: RoleActor[],
  kind: RoleActor['kind'],
  subjectId: string,
): boolean {
  if (list.some((actor) => actor.kind === kind && actor.subjectId === subjectId)) return false
  list.push({ id: nextId(site, 'roleActor'), kind, subjectId })
  return true
}
