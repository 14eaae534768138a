import type { Switches } from '#twin/switches'

type Value = boolean | number | string

/** A switch of the twin and what it can be set to beside its default. */
export interface SwitchSettings {
  readonly name: string
  readonly others: readonly Value[]
}

const own: readonly SwitchSettings[] = [
  { name: 'loginReasonOnOpenAnswers', others: [false] },
  { name: 'unauthorizedBody', others: ['text'] },
  { name: 'captchaAfterFailures', others: [1] },
  { name: 'gatewayRefusesScopeless', others: [true] },
  { name: 'gatewayAcceptsClassic', others: [true] },
  { name: 'deleteNeedsContentType', others: [false] },
  { name: 'rateLimits', others: [true] },
  { name: 'emptyProjectSearch', others: ['not-found'] },
  { name: 'statusReferenceMustBeUuid', others: [false] },
  { name: 'oldWorkflowSearch', others: [false] },
  { name: 'duplicateIssueTypeStatus', others: [400] },
  { name: 'statusNamesIgnoreCase', others: [false] },
]

const extra: readonly SwitchSettings[] = [
  { name: 'fieldModel', others: ['field-configurations'] },
  { name: 'newFieldsJoinDefaultScheme', others: [true] },
  { name: 'legacyFieldConfigurations', others: ['gone', 'open'] },
  { name: 'globalContextsAreFixed', others: [false] },
  { name: 'oldDefaultValues', others: [false] },
  { name: 'optionValuesIgnoreCase', others: [false] },
  { name: 'subTasksEnabled', others: [false] },
  { name: 'workflowRulesCheckFields', others: [false] },
  { name: 'freeRoleActorsStatus', others: [400] },
  { name: 'presentActorRefused', others: [false] },
  { name: 'permissionSchemeNamesUnique', others: [false] },
  { name: 'usedPermissionSchemeStatus', others: [400, 403] },
  { name: 'grantsWithoutExpand', others: [false] },
  { name: 'expandedHolders', others: [true] },
  { name: 'schemeGroupParameter', others: ['name', 'id'] },
  { name: 'usedNotificationSchemeRefused', others: [false] },
  { name: 'securityMemberTypes', others: ['written'] },
  { name: 'securityDescriptionLimit', others: [4000] },
  { name: 'noSecurityScheme', others: ['empty'] },
  { name: 'nullClearsProjectScheme', others: [true] },
  { name: 'priorityIconUrlRefused', others: [true] },
  { name: 'priorityDeletionNeedsReplacement', others: [true] },
  { name: 'prioritySchemeDefaultMember', others: ['isDefault', 'both'] },
  { name: 'resolutionDefaultMember', others: ['isDefault'] },
  { name: 'issueLinking', others: [false] },
  { name: 'duplicateLinkTypeStatus', others: [400, 409] },
  { name: 'propertyByKeyAlone', others: [true] },
  { name: 'bannerRefusalAsText', others: [true] },
  { name: 'activeWorkflowsNeedMappings', others: [true] },
  { name: 'ruleDeletionStatus', others: [200] },
  { name: 'groupSharesNeedMembership', others: [false] },
  { name: 'missingJqlValues', others: ['errors'] },
  { name: 'savedJqlValuesMustExist', others: [false] },
  { name: 'webhookJqlChecked', others: [false] },
]

/** Every switch of the twin; a test holds the list against the twin and its documentation. */
export const switchSettings = [...own, ...extra]

/** The switches of a site that differ from the default in these settings. */
export const switchesWith = (settings: Readonly<Record<string, Value>>): Partial<Switches> => {
  const ownNames = new Set(own.map(({ name }) => name))
  const entries = Object.entries(settings)
  return {
    ...Object.fromEntries(entries.filter(([name]) => ownNames.has(name))),
    extra: Object.fromEntries(entries.filter(([name]) => !ownNames.has(name))),
  }
}
