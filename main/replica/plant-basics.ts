import { issueTypes } from '#twin/issue-types/state'
import { linkTypes } from '#twin/link-types/state'
import { projectCategories } from '#twin/project-categories/state'
import { addonsRoleName, roleSlice } from '#twin/project-roles/state'
import { resolutionSlice } from '#twin/resolutions/state'
import { idOf, idsOf, textOf } from './data.ts'
import { plantAvatar } from './plant-avatar.ts'
import { type Planting, replacing } from './planting.ts'

/** A setting of the site by its id. */
const setting = ({ of }: Planting, id: string) =>
  of('siteSetting').find((one) => one.id === id)?.data ?? {}

/** Ids in the order that the site has set for them; what it does not name stands last. */
export const inSiteOrder = (
  planting: Planting,
  settingId: string,
  member: string,
  ids: readonly string[],
): string[] => [
  ...new Set([
    ...idsOf(setting(planting, settingId), member).filter((id) => ids.includes(id)),
    ...ids,
  ]),
]

/** Jira's icon of types that were given none. */
const usualIcon = (level: number): string => (level === -1 ? '10316' : '10318')

/** Issue types of the whole site; those of team-managed projects stand in no snapshot. */
export const plantIssueTypes = (planting: Planting): void => {
  const all = issueTypes.of(planting.site)
  for (const issueType of replacing(planting, 'issueType', all)) {
    const { id, name, data } = issueType
    const level = Number(data.upperLevel ?? data.hierarchyLevel ?? 0)
    all[id] = {
      id,
      name,
      description: textOf(data, 'description'),
      hierarchyLevel: level,
      avatarId: plantAvatar(planting, 'issuetype', issueType) ?? usualIcon(level),
      projectId: null,
    }
  }
}

/** Resolutions with their order and the one that is chosen beforehand. */
export const plantResolutions = (planting: Planting): void => {
  const state = resolutionSlice.of(planting.site)
  for (const { id, name, data } of replacing(planting, 'resolution', state.resolutions)) {
    state.resolutions[id] = { id, name, description: textOf(data, 'description') }
  }
  const ids = Object.keys(state.resolutions)
  state.order = inSiteOrder(planting, 'resolution-order', 'resolutions', ids)
  state.defaultId = idOf(setting(planting, 'default-resolution'), 'resolution') ?? null
}

/** Project categories. */
export const plantCategories = (planting: Planting): void => {
  const all = projectCategories.of(planting.site)
  for (const { id, name, data } of replacing(planting, 'projectCategory', all)) {
    all[id] = { id, name, description: textOf(data, 'description') }
  }
}

/** Issue link types. While linking is switched off Jira shows none: the twin has its own then. */
export const plantLinkTypes = (planting: Planting): void => {
  const all = linkTypes.of(planting.site)
  for (const { id, name, data } of replacing(planting, 'issueLinkType', all)) {
    all[id] = { id, name, inward: textOf(data, 'inward'), outward: textOf(data, 'outward') }
  }
}

/** Project roles. Who gets them in new projects is in no snapshot, only how many. */
export const plantRoles = (planting: Planting): void => {
  const { roles } = roleSlice.of(planting.site)
  for (const { id, name, data } of replacing(planting, 'projectRole', roles)) {
    const description = textOf(data, 'description')
    roles[id] = {
      id,
      name,
      description,
      ...(name === addonsRoleName ? { system: true } : {}),
      defaultActors: [],
    }
  }
}
