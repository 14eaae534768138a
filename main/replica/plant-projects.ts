import type { ConfigObject } from '#contract/model/config-object'
import type { JsonObject } from '#contract/model/json'
import { nextUuid } from '#twin/ids'
import { addIssueType } from '#twin/issue-types/state'
import { actorsOf, addActor } from '#twin/project-roles/state'
import { projectFeatures } from '#twin/projects/features'
import { senderAddresses } from '#twin/projects/sender-address'
import { type ProjectRecord, type ProjectSchemes, projectSlice } from '#twin/projects/state'
import { idOf, objectOf, objectsOf, textOf } from './data.ts'
import { plantAvatar } from './plant-avatar.ts'
import { defaultSchemeId } from './plant-field-configurations.ts'
import { type Planting, replacing } from './planting.ts'

/** Jira's picture of projects that chose none. */
const usualAvatar = '10400'

const ownScheme = (data: JsonObject, member: string, none: string): string | null => {
  const id = idOf(data, member)
  return id === undefined || id === none ? null : id
}

/** A field scheme or a field configuration scheme: one member stands for both models. */
const fieldUse = (data: JsonObject) => {
  const use = objectOf(data, 'fieldScheme')
  const id = ownScheme(data, 'fieldScheme', defaultSchemeId)
  return use.$ref === 'fieldConfigurationScheme'
    ? { fieldSchemeId: null, fieldConfigurationSchemeId: id }
    : { fieldSchemeId: id, fieldConfigurationSchemeId: null }
}

const schemesOf = ({ data }: ConfigObject): ProjectSchemes => ({
  issueTypeSchemeId: idOf(data, 'issueTypeScheme') ?? '',
  workflowSchemeId: ownScheme(data, 'workflowScheme', 'default'),
  issueTypeScreenSchemeId: ownScheme(data, 'issueTypeScreenScheme', ''),
  ...fieldUse(data),
  permissionSchemeId: ownScheme(data, 'permissionScheme', ''),
  notificationSchemeId: ownScheme(data, 'notificationScheme', ''),
  issueSecuritySchemeId: ownScheme(data, 'issueSecurityScheme', ''),
  prioritySchemeId: ownScheme(data, 'priorityScheme', ''),
})

const statusOf = ({ facts }: ConfigObject): ProjectRecord['status'] => {
  if (facts.deleted === true) return 'deleted'
  return facts.archived === true ? 'archived' : 'live'
}

const plantOwnSettings = ({ site }: Planting, { id, data, facts }: ConfigObject): void => {
  const features = [
    ...objectsOf(data, 'features').map((one) => [textOf(one, 'feature'), one.state] as const),
    ...Object.entries(objectOf(facts, 'lockedFeatures')),
  ]
  projectFeatures.of(site)[id] = Object.fromEntries(
    features.map(([key, state]) => [key, state === 'ENABLED' ? 'ENABLED' : 'DISABLED'] as const),
  )
  const sender = textOf(data, 'senderAddress')
  if (sender !== '') senderAddresses.of(site)[id] = sender
}

const plantActors = ({ site }: Planting, { id, data }: ConfigObject): void => {
  for (const one of objectsOf(data, 'actors')) {
    const kind = objectOf(one, 'actor').$ref === 'group' ? 'group' : 'user'
    const list = actorsOf(site, id, idOf(one, 'role') ?? '')
    addActor(site, list, kind, idOf(one, 'actor') ?? '')
  }
}

/** Projects in all states, with their schemes, roles, features and sender. */
export const plantProjects = (planting: Planting): void => {
  const { site } = planting
  const all = projectSlice.of(site)
  const now = site.clock.now()
  for (const project of replacing(planting, 'project', all)) {
    const { id, name, data, facts } = project
    const status = statusOf(project)
    const style = facts.style === 'next-gen' ? 'next-gen' : 'classic'
    all[id] = {
      id,
      uuid: nextUuid(site),
      key: textOf(data, 'key'),
      oldKeys: [],
      name,
      description: textOf(data, 'description'),
      url: textOf(data, 'url'),
      leadAccountId: idOf(data, 'lead') ?? '',
      assigneeType: data.assigneeType === 'PROJECT_LEAD' ? 'PROJECT_LEAD' : 'UNASSIGNED',
      // Other products have types of their own, which the twin only lists.
      projectTypeKey: textOf(data, 'projectTypeKey') as ProjectRecord['projectTypeKey'],
      style,
      categoryId: idOf(data, 'category') ?? null,
      avatarId: plantAvatar(planting, 'project', project) ?? usualAvatar,
      status,
      ...(status === 'live' ? {} : { statusChangedAt: now }),
      schemes: schemesOf(project),
    }
    if (style === 'next-gen') addIssueType(site, { name: 'Task', projectId: id })
    plantOwnSettings(planting, project)
    plantActors(planting, project)
  }
}
