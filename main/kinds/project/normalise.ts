import type { ConfigObject } from '#contract/model/config-object'
import type { Json, JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { type Associations, schemeReference } from './associations.ts'
import type { FieldUse } from './field-uses.ts'
import type { OwnSettings } from './own-settings.ts'
import { isLive, type ProjectReading, styleOf } from './read-projects.ts'
import type { ServiceDesk } from './service-desks.ts'

/** What is read for a project beside its own answers. */
export interface ProjectSurroundings {
  readonly associations: Associations
  readonly fieldUse: FieldUse | undefined
  readonly permissionSchemeId: string | undefined
  readonly actors: readonly JsonObject[]
  /** What it has for itself alone, as far as it was read. */
  readonly own: OwnSettings
  /** The picture that it shows, as a member of its data. */
  readonly avatar: JsonObject
  /** What a service project has beside the platform. */
  readonly desk: ServiceDesk | undefined
}

/** A lead whose account is gone: nobody's id, so that the plan asks who takes over. */
const nobody = 'unknown'

const details = ({ project, details: read }: ProjectReading): JsonObject => ({
  key: project.key,
  name: project.name,
  description: read?.description ?? project.description,
  url: read?.url ?? project.url,
  lead: reference('user', (read ?? project).lead?.accountId ?? nobody),
  projectTypeKey: project.projectTypeKey,
  assigneeType: read?.assigneeType ?? '',
  category: project.projectCategory
    ? reference('projectCategory', project.projectCategory.id)
    : null,
})

const schemes = (id: string, found: ProjectSurroundings): Record<string, Json> => {
  const { associations: used, fieldUse, permissionSchemeId } = found
  return {
    issueTypeScheme: schemeReference('issueTypeScheme', used.issueTypeScheme, id),
    issueTypeScreenScheme: schemeReference('issueTypeScreenScheme', used.issueTypeScreenScheme, id),
    workflowScheme: schemeReference('workflowScheme', used.workflowScheme, id),
    permissionScheme: permissionSchemeId ? reference('permissionScheme', permissionSchemeId) : null,
    notificationScheme: schemeReference('notificationScheme', used.notificationScheme, id),
    priorityScheme: schemeReference('priorityScheme', used.priorityScheme, id),
    issueSecurityScheme: schemeReference('issueSecurityScheme', used.issueSecurityScheme, id),
    fieldScheme: fieldUse ? reference(fieldUse.scheme, fieldUse.id) : null,
  }
}

/** A project, normalised; members that were not read (team-managed ones have no schemes) are null. */
export const readProject = (reading: ProjectReading, found: ProjectSurroundings): ConfigObject => {
  const { project } = reading
  return {
    kind: 'project',
    id: project.id,
    name: project.name,
    naturalKey: `key:${project.key}`,
    protection: 'none',
    data: {
      ...details(reading),
      ...schemes(project.id, found),
      actors: found.actors,
      ...found.own.data,
      ...found.avatar,
    },
    facts: {
      style: styleOf(project),
      projectTypeKey: project.projectTypeKey,
      issueCount: project.insight?.totalIssueCount ?? null,
      archived: !isLive(project) && project.archived === true,
      deleted: project.deleted === true,
      ...(found.desk ? { requestTypes: found.desk.requestTypes, queues: found.desk.queues } : {}),
      lockedFeatures: found.own.lockedFeatures,
    },
  }
}
