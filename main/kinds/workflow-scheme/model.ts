import type { KindModel } from '#domain/kind-model'
import { workflowSchemeAbilities } from './abilities.ts'

/** Id that stands for the Default Workflow Scheme, which has none of its own (jira-api 3.7). */
export const defaultSchemeId = 'default'

/** Workflow schemes of company-managed projects. */
export const workflowSchemeModel: KindModel = {
  kind: 'workflowScheme',
  title: { one: 'workflow scheme', many: 'workflow schemes' },
  role: 'carried',
  abilities: workflowSchemeAbilities,
  listedInPart: ['data-center'],
  collections: [{ path: 'mappings', identity: ['issueType'], order: 'unordered' }],
  unchangeable: [],
  deferrable: [],
}
