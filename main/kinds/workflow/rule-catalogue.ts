/** What the ids in a rule's parameter name. `user` may also hold words such as `allow-reporter`. */
export type ParameterTarget = 'status' | 'field' | 'projectRole' | 'group' | 'user' | 'screen'

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
}

const one = (target: ParameterTarget): IdParameter => ({ target, several: false })
const several = (target: ParameterTarget): IdParameter => ({ target, several: true })
const plain: KnownRule = { parameters: {} }

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
  'system:proforma-forms-attached': plain,
  'system:proforma-forms-submitted': plain,
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
  'system:block-in-progress-approval': plain,
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
  'system:trigger-webhook': {
    parameters: {},
    notCarried: 'it names a webhook, and webhooks are not carried',
  },
  'system:trigger-agent': {
    parameters: {},
    notCarried: 'it names an agent of its site',
  },
  'system:remind-people-to-update-fields': { parameters: { remindingFieldIds: several('field') } },
  'system:transition-screen': { parameters: { screenId: one('screen') } },
}

/** `system:update-field` writes ids of these kinds where it writes these fields. */
export const updatedFieldTargets: Readonly<Record<string, string>> = {
  resolution: 'resolution',
  priority: 'priority',
  assignee: 'user',
  reporter: 'user',
}

/**
 * Parameters of app rules that only mean something on their own site: the rule's own id there.
 * What else an app keeps in its rule is opaque.
 */
export const isAppRule = (ruleKey: string): boolean => /^(connect|forge):/.test(ruleKey)
