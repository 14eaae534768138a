import type { KindModels } from '#domain/kind-model'
import { appKind } from './app/index.ts'
import { automationRuleKind } from './automation-rule/index.ts'
import { boardKind } from './board/index.ts'
import { componentKind } from './component/index.ts'
import { dashboardKind } from './dashboard/index.ts'
import { fieldKind } from './field/index.ts'
import { fieldConfigurationKind } from './field-configuration/index.ts'
import { fieldConfigurationSchemeKind } from './field-configuration-scheme/index.ts'
import { fieldContextKind } from './field-context/index.ts'
import { fieldSchemeKind } from './field-scheme/index.ts'
import { filterKind } from './filter/index.ts'
import { groupKind } from './group/index.ts'
import { issueLinkTypeKind } from './issue-link-type/index.ts'
import { issueSecuritySchemeKind } from './issue-security-scheme/index.ts'
import { issueTypeKind } from './issue-type/index.ts'
import { issueTypeSchemeKind } from './issue-type-scheme/index.ts'
import { issueTypeScreenSchemeKind } from './issue-type-screen-scheme/index.ts'
import type { Kind } from './kind.ts'
import { notificationSchemeKind } from './notification-scheme/index.ts'
import { permissionSchemeKind } from './permission-scheme/index.ts'
import { priorityKind } from './priority/index.ts'
import { prioritySchemeKind } from './priority-scheme/index.ts'
import { projectKind } from './project/index.ts'
import { projectCategoryKind } from './project-category/index.ts'
import { projectPropertyKind } from './project-property/index.ts'
import { projectRoleKind } from './project-role/index.ts'
import { resolutionKind } from './resolution/index.ts'
import { screenKind } from './screen/index.ts'
import { screenSchemeKind } from './screen-scheme/index.ts'
import { siteSettingKind } from './site-setting/index.ts'
import { statusKind } from './status/index.ts'
import { userKind } from './user/index.ts'
import { versionKind } from './version/index.ts'
import { webhookKind } from './webhook/index.ts'
import { workflowKind } from './workflow/index.ts'
import { workflowSchemeKind } from './workflow-scheme/index.ts'

/**
 * All configuration kinds. Adding a kind is adding its line here; in which order kinds are read,
 * planned and deployed is computed from their references.
 */
export const kinds: readonly Kind[] = [
  appKind,
  boardKind,
  automationRuleKind,
  componentKind,
  dashboardKind,
  fieldConfigurationKind,
  fieldConfigurationSchemeKind,
  fieldContextKind,
  fieldKind,
  fieldSchemeKind,
  filterKind,
  groupKind,
  issueLinkTypeKind,
  issueSecuritySchemeKind,
  issueTypeKind,
  issueTypeSchemeKind,
  issueTypeScreenSchemeKind,
  notificationSchemeKind,
  permissionSchemeKind,
  priorityKind,
  prioritySchemeKind,
  projectCategoryKind,
  projectKind,
  projectPropertyKind,
  projectRoleKind,
  resolutionKind,
  screenKind,
  screenSchemeKind,
  siteSettingKind,
  statusKind,
  userKind,
  versionKind,
  webhookKind,
  workflowKind,
  workflowSchemeKind,
]

/** The kinds by name. */
export const kindsByName: ReadonlyMap<string, Kind> = new Map(
  kinds.map((kind) => [kind.model.kind, kind]),
)

/** The pure halves of the kinds, for the domain. */
export const kindModels: KindModels = new Map(kinds.map((kind) => [kind.model.kind, kind.model]))

/** A kind by name; asking for one that does not exist is a bug. */
export const kindNamed = (name: string): Kind => {
  const kind = kindsByName.get(name)
  if (!kind) throw new Error(`no such kind: ${name}`)
  return kind
}
