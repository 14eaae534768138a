import type { ConfigObject } from '#contract/model/config-object'
import { hasIssues } from '#domain/has-issues'
import type { HandWork, KindModel, Refusal } from '#domain/kind-model'
import { projectAbilities } from './abilities.ts'
import { isCarriedType } from './carried-types.ts'
import { checkFreePlan } from './free-plan.ts'
import { serviceWork } from './service-work.ts'
import { settleProject } from './settle-project.ts'

const refusedTypes: Readonly<Record<string, string>> = {
  product_discovery: 'Jira Product Discovery projects',
  customer_service: 'Customer Service Management projects',
}

/** Whether a project is company-managed; only those use schemes (jira-api 3.1). */
export const isCompanyManaged = (facts: ConfigObject['facts']): boolean => facts.style === 'classic'

const refuse = ({ facts, naturalKey }: ConfigObject): Refusal | undefined => {
  if (facts.deleted === true) return 'It is in the trash.'
  if (facts.archived === true) return 'It is archived. Restore it in Jira first.'
  if (!isCompanyManaged(facts)) {
    return `It is team-managed: Jira’s public API does not write its work types, fields and board. Its workflow can be carried: choose it among the workflows, where its name ends in “(${naturalKey.replace(/^key:/, '')})”.`
  }
  if (isCarriedType(facts.projectTypeKey)) return undefined
  const type = String(facts.projectTypeKey)
  return `${refusedTypes[type] ?? `Projects of type “${type}”`} cannot be carried: Jira’s public API does not show how they are made.`
}

/** What a project that is not read in full may use without our seeing it (read-projects.ts). */
const untold: KindModel['usesUntold'] = {
  by: ({ facts }) =>
    facts.archived === true ||
    facts.deleted === true ||
    (isCompanyManaged(facts) && !isCarriedType(facts.projectTypeKey)),
  kinds: [
    'fieldConfigurationScheme',
    'fieldScheme',
    'group',
    'issueSecurityScheme',
    'issueTypeScheme',
    'issueTypeScreenScheme',
    'notificationScheme',
    'permissionScheme',
    'priorityScheme',
    'projectRole',
    'workflowScheme',
  ],
}

const place = ({ facts }: ConfigObject): string => {
  if (facts.deleted === true) return 'in the trash'
  return facts.archived === true ? 'archived' : 'in use'
}

const style = ({ facts }: ConfigObject): string =>
  isCompanyManaged(facts) ? 'company-managed' : 'team-managed'

const differs = (source: ConfigObject, destination: ConfigObject): readonly string[] => {
  const compare = (what: string, of: (project: ConfigObject) => string): readonly string[] =>
    of(source) === of(destination)
      ? []
      : [`${what}: “${of(source)}” here, “${of(destination)}” there`]
  return [
    ...compare('name', (project) => project.name),
    ...compare('type', (project) => String(project.facts.projectTypeKey)),
    ...compare('style', style),
    ...compare('state', place),
  ]
}

/** What a person has to see to once a project is made. */
const handWork = (source: ConfigObject, isNew: boolean): readonly HandWork[] => {
  if (!isNew) return []
  const { senderAddress } = source.data
  const sender =
    typeof senderAddress === 'string' ? [{ label: 'Sender address', value: senderAddress }] : []
  return [
    ...(sender.length > 0 ? [{ code: 'project-email' as const, values: sender }] : []),
    { code: 'issue-layout', values: [] },
    ...serviceWork(source),
  ]
}

/** Company-managed projects: details, the schemes they use, and who plays which role in them. */
export const projectModel: KindModel = {
  kind: 'project',
  title: { one: 'project', many: 'projects' },
  role: 'carried',
  abilities: projectAbilities,
  deletedOnlyIfMade: true,
  collections: [
    { path: 'actors', identity: 'element', order: 'unordered', unresolved: 'problem' },
    { path: 'features', identity: ['feature'], order: 'unordered' },
  ],
  handWork,
  unchangeable: ['key', 'projectTypeKey'],
  deferrable: [],
  refuse,
  differs,
  checkLater: checkFreePlan,
  settle: settleProject,
  usesUntold: untold,
  replaceablePeople: ['lead'],
  uniqueNames: true,
  keptWhenNone: ['issueSecurityScheme', 'fieldScheme'],
  isInTrash: ({ facts }) => facts.deleted === true,
  deletedInto: (destination) => (hasIssues(destination) ? 'trash-with-key' : undefined),
  clearedByUndo: (destination) => (hasIssues(destination) ? [] : ['issueSecurityScheme']),
}
