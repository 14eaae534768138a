import type { HeldInDraft, KindModel } from '#domain/kind-model'
import { workflowSchemeAbilities } from './abilities.ts'

/** Id that stands for the Default Workflow Scheme, which has none of its own (jira-api 3.7). */
export const defaultSchemeId = 'default'

/** Where the draft of a scheme stands; what it holds is not in force. Only Data Center's are read. */
export const schemeDraft: HeldInDraft = {
  member: 'draft',
  of: ['defaultWorkflow', 'mappings'],
  isOnlyWay: false,
}

/** Workflow schemes of company-managed projects. */
export const workflowSchemeModel: KindModel = {
  kind: 'workflowScheme',
  title: { one: 'workflow scheme', many: 'workflow schemes' },
  role: 'carried',
  abilities: workflowSchemeAbilities,
  listedInPart: ['data-center'],
  collections: [
    { path: 'mappings', identity: ['issueType'], order: 'unordered' },
    { path: 'draft.mappings', identity: ['issueType'], order: 'unordered', whole: true },
  ],
  draft: schemeDraft,
  unchangeable: [],
  deferrable: [],
}
