/** What the ids in a rule's parameter name. `user` may also hold words such as `allow-reporter`. */
export type ParameterTarget =
  | 'status'
  | 'field'
  | 'projectRole'
  | 'group'
  | 'user'
  | 'screen'
  | 'webhook'
  | 'app'

/** How a parameter holds ids: one, or several joined by commas. */
export interface IdParameter {
  readonly target: ParameterTarget
  readonly several: boolean
}

/** What is known of a rule of Jira's own. */
export interface KnownRule {
  readonly parameters: Readonly<Record<string, IdParameter>>
  /** Why it cannot be carried, although Jira documents it: it names things of one site only. */
  readonly notCarried?: string
  /** It has no parameters at all. */
  readonly bare?: true
}

const one = (target: ParameterTarget): IdParameter => ({ target, several: false })
const several = (target: ParameterTarget): IdParameter => ({ target, several: true })
const plain: KnownRule = { parameters: {} }
const bare: KnownRule = { parameters: {}, bare: true }

/**
 * Jira's own rules and which of their parameters hold ids (description of
 * GET /rest/api/3/workflows/capabilities; jira-api 3.6). All parameters are strings; those not
 * named here hold plain text, flags or permission keys, which are the same on every site.
 */
export const knownRules: Readonly<Record<string, KnownRule>> = {
  'system:check-permission-validator': plain,
  'system:parent-or-child-blocking-validator': { parameters: { statusIds: several('status') } },
  'system:parent-or-child-blocking-condition': { parameters: { statusIds: several('status') } },
  'system:previous-status-validator': { parameters: { previousStatusIds: several('status') } },
  'system:previous-status-condition': { parameters: { previousStatusIds: several('status') } },
  'system:validate-field-value': {
    parameters: {
      fieldsRequired: several('field'),
      groupsExemptFromValidation: several('group'),
      fieldKey: one('field'),
      date1FieldKey: one('field'),
      date2FieldKey: one('field'),
    },
  },
  'system:proforma-forms-attached': bare,
  'system:proforma-forms-submitted': bare,
  'system:check-field-value': { parameters: { fieldId: one('field') } },
  'system:restrict-issue-transition': {
    parameters: {
      accountIds: several('user'),
      roleIds: several('projectRole'),
      groupIds: several('group'),
      groupCustomFields: several('field'),
      allowUserCustomFields: several('field'),
      denyUserCustomFields: several('field'),
    },
  },
  'system:separation-of-duties': {
    parameters: { fromStatusId: one('status'), toStatusId: one('status') },
  },
  'system:restrict-from-all-users': plain,
  'system:block-in-progress-approval': bare,
  'system:jsd-approvals-block-until-approved': {
    parameters: {},
    notCarried: 'approvals belong to one service project',
  },
  'system:jsd-approvals-block-until-rejected': {
    parameters: {},
    notCarried: 'approvals belong to one service project',
  },
  'system:change-assignee': { parameters: { accountId: one('user') } },
  'system:copy-value-from-other-field': {
    parameters: { sourceFieldKey: one('field'), targetFieldKey: one('field') },
  },
  'system:update-field': { parameters: { field: one('field') } },
  'system:trigger-webhook': { parameters: { webhookId: one('webhook') } },
  'system:trigger-agent': {
    parameters: {},
    notCarried: 'it names an agent of its site',
  },
  'system:remind-people-to-update-fields': { parameters: { remindingFieldIds: several('field') } },
  'system:transition-screen': { parameters: { screenId: one('screen') } },
  // `enabledTriggers` are words of Jira's own, alike on all sites.
  'system:development-triggers': plain,
}

/** `system:update-field` writes ids of these kinds where it writes these fields. */
export const updatedFieldTargets: Readonly<Record<string, string>> = {
  resolution: 'resolution',
  priority: 'priority',
  assignee: 'user',
  reporter: 'user',
}

/** Which app a rule belongs to: Connect rules name it by its key, Forge rules by their ARI. */
export const appParameters: Readonly<Record<string, IdParameter>> = {
  appKey: one('app'),
  key: one('app'),
}

/** Whether an app brings the rule: what it keeps in `config` is known to the app only. */
export const isAppRule = (ruleKey: string): boolean => /^(connect|forge):/.test(ruleKey)
