import type { RuleBlueprint, TransitionBlueprint } from '../blueprint/blueprint.ts'

/** Validator: these fields must be filled; keys of fields, with a message for whoever forgot. */
export const required = (fields: readonly string[], errorMessage: string): RuleBlueprint => ({
  ruleKey: 'system:validate-field-value',
  parameters: {
    ruleType: 'fieldRequired',
    fieldsRequired: fields.map((field) => `{field:${field}}`).join(','),
    ignoreContext: 'true',
    errorMessage,
  },
})

/** Validator: this field must look like this. */
export const looksLike = (field: string, expression: string): RuleBlueprint => ({
  ruleKey: 'system:validate-field-value',
  parameters: {
    ruleType: 'fieldMatchesRegularExpression',
    fieldKey: `{field:${field}}`,
    regexp: expression,
  },
})

/** Validator: whoever moves the issue needs this permission. */
export const permitted = (permissionKey: string): RuleBlueprint => ({
  ruleKey: 'system:check-permission-validator',
  parameters: { permissionKey },
})

/** Validator: the issue was once in this status. */
export const wasOnce = (status: string): RuleBlueprint => ({
  ruleKey: 'system:previous-status-validator',
  parameters: { previousStatusIds: `{status:${status}}`, mostRecentStatusOnly: 'false' },
})

/** Condition: only people in one of these roles. */
export const onlyRoles = (...roles: readonly string[]): RuleBlueprint => ({
  ruleKey: 'system:restrict-issue-transition',
  parameters: { roleIds: roles.map((role) => `{role:${role}}`).join(',') },
})

/** Condition: only people of one of these groups. */
export const onlyGroups = (...groups: readonly string[]): RuleBlueprint => ({
  ruleKey: 'system:restrict-issue-transition',
  parameters: { groupIds: groups.map((group) => `{group:${group}}`).join(',') },
})

/** Condition: not whoever made the earlier step. */
export const notTheSame = (fromStatus: string, toStatus: string): RuleBlueprint => ({
  ruleKey: 'system:separation-of-duties',
  parameters: { fromStatusId: `{status:${fromStatus}}`, toStatusId: `{status:${toStatus}}` },
})

/** Condition: all subtasks are in one of these statuses. */
export const subtasksIn = (...statuses: readonly string[]): RuleBlueprint => ({
  ruleKey: 'system:parent-or-child-blocking-condition',
  parameters: {
    blocker: 'CHILD',
    statusIds: statuses.map((status) => `{status:${status}}`).join(','),
  },
})

/** Action: somebody becomes the assignee. */
export const assign = (type: 'to-lead' | 'to-reporter' | 'to-current-user'): RuleBlueprint => ({
  ruleKey: 'system:change-assignee',
  parameters: { type },
})

/** Action: one field's value is copied to another. */
export const copyField = (source: string, target: string): RuleBlueprint => ({
  ruleKey: 'system:copy-value-from-other-field',
  parameters: {
    sourceFieldKey: `{field:${source}}`,
    targetFieldKey: `{field:${target}}`,
    issueSource: 'SAME',
  },
})

/** The transition by which every issue begins. */
export const begin = (to: string): TransitionBlueprint => ({ name: 'Create', from: [], to })
