/**
 * Operations of Jira Data Center that the reference cites (jira-dc-api §3, the last ones §1), one a line. Behind it the
 * versions between which it came, where a server from 8.14 on may lack it, and its stage.
 */
const cited = `
GET /rest/api/2/applicationrole
PUT /rest/api/2/applicationrole
GET /rest/api/2/applicationrole/{key}
PUT /rest/api/2/applicationrole/{key}
GET /rest/api/2/configuration
GET /rest/api/2/mypermissions
GET /rest/api/2/myself experimental
PUT /rest/api/2/myself experimental
GET /rest/api/2/permissions
GET /rest/api/2/readonly-mode 10.1–10.3
PUT /rest/api/2/readonly-mode 10.1–10.3
GET /rest/api/2/searchLimits/maxAggregationBuckets 10.4–11.3
GET /rest/api/2/searchLimits/maxResultWindow 10.4–11.3
GET /rest/api/2/serverInfo
GET /rest/auth/1/session
POST /rest/auth/1/session
DELETE /rest/auth/1/session
DELETE /rest/auth/1/websudo
GET /rest/api/2/project
POST /rest/api/2/project
GET /rest/api/2/project/type
GET /rest/api/2/project/{projectIdOrKey}
PUT /rest/api/2/project/{projectIdOrKey}
DELETE /rest/api/2/project/{projectIdOrKey}
PUT /rest/api/2/project/{projectIdOrKey}/archive
PUT /rest/api/2/project/{projectIdOrKey}/restore
GET /rest/api/2/project/{projectIdOrKey}/statuses
PUT /rest/api/2/project/{projectIdOrKey}/type/{newProjectTypeKey}
GET /rest/api/2/projects/picker 8.5–9.12
GET /rest/api/2/projectvalidate/key
GET /rest/api/2/project/{projectKeyOrId}/issuesecuritylevelscheme
GET /rest/api/2/project/{projectKeyOrId}/notificationscheme
GET /rest/api/2/project/{projectKeyOrId}/permissionscheme
PUT /rest/api/2/project/{projectKeyOrId}/permissionscheme
GET /rest/api/2/project/{projectKeyOrId}/priorityscheme experimental
PUT /rest/api/2/project/{projectKeyOrId}/priorityscheme experimental
DELETE /rest/api/2/project/{projectKeyOrId}/priorityscheme/{schemeId} experimental
GET /rest/api/2/project/{projectKeyOrId}/securitylevel
GET /rest/api/2/project/{projectKeyOrId}/workflowscheme 8.5–9.12
GET /rest/api/2/projectCategory
POST /rest/api/2/projectCategory
GET /rest/api/2/projectCategory/{id}
PUT /rest/api/2/projectCategory/{id}
DELETE /rest/api/2/projectCategory/{id}
GET /rest/api/2/issuetype
POST /rest/api/2/issuetype
GET /rest/api/2/issuetype/page 8.5–9.12 experimental
GET /rest/api/2/issuetype/{id}
PUT /rest/api/2/issuetype/{id}
DELETE /rest/api/2/issuetype/{id}
GET /rest/api/2/issuetype/{id}/alternatives
GET /rest/api/2/issuetypescheme
POST /rest/api/2/issuetypescheme
GET /rest/api/2/issuetypescheme/{schemeId}
PUT /rest/api/2/issuetypescheme/{schemeId}
DELETE /rest/api/2/issuetypescheme/{schemeId}
GET /rest/api/2/issuetypescheme/{schemeId}/associations
POST /rest/api/2/issuetypescheme/{schemeId}/associations
PUT /rest/api/2/issuetypescheme/{schemeId}/associations
DELETE /rest/api/2/issuetypescheme/{schemeId}/associations
DELETE /rest/api/2/issuetypescheme/{schemeId}/associations/{projIdOrKey}
GET /rest/api/2/priority
GET /rest/api/2/priority/page 8.5–9.12
GET /rest/api/2/priority/{id}
GET /rest/api/2/priorityschemes experimental
POST /rest/api/2/priorityschemes experimental
GET /rest/api/2/priorityschemes/{schemeId} experimental
PUT /rest/api/2/priorityschemes/{schemeId} experimental
DELETE /rest/api/2/priorityschemes/{schemeId} experimental
GET /rest/api/2/resolution
GET /rest/api/2/resolution/page 8.5–9.12 experimental
GET /rest/api/2/resolution/{id}
GET /rest/api/2/status
GET /rest/api/2/status/page 8.5–9.12 experimental
GET /rest/api/2/status/{idOrName}
GET /rest/api/2/statuscategory
GET /rest/api/2/statuscategory/{idOrKey}
GET /rest/api/2/workflow
POST /rest/api/2/workflowscheme
GET /rest/api/2/workflowscheme/{id}
PUT /rest/api/2/workflowscheme/{id}
DELETE /rest/api/2/workflowscheme/{id}
POST /rest/api/2/workflowscheme/{id}/createdraft
GET /rest/api/2/workflowscheme/{id}/default
PUT /rest/api/2/workflowscheme/{id}/default
DELETE /rest/api/2/workflowscheme/{id}/default
GET /rest/api/2/workflowscheme/{id}/draft
PUT /rest/api/2/workflowscheme/{id}/draft
DELETE /rest/api/2/workflowscheme/{id}/draft
GET /rest/api/2/workflowscheme/{id}/draft/default
PUT /rest/api/2/workflowscheme/{id}/draft/default
DELETE /rest/api/2/workflowscheme/{id}/draft/default
GET /rest/api/2/workflowscheme/{id}/draft/issuetype/{issueType}
PUT /rest/api/2/workflowscheme/{id}/draft/issuetype/{issueType}
DELETE /rest/api/2/workflowscheme/{id}/draft/issuetype/{issueType}
GET /rest/api/2/workflowscheme/{id}/draft/workflow
PUT /rest/api/2/workflowscheme/{id}/draft/workflow
DELETE /rest/api/2/workflowscheme/{id}/draft/workflow
GET /rest/api/2/workflowscheme/{id}/issuetype/{issueType}
PUT /rest/api/2/workflowscheme/{id}/issuetype/{issueType}
DELETE /rest/api/2/workflowscheme/{id}/issuetype/{issueType}
GET /rest/api/2/workflowscheme/{id}/workflow
PUT /rest/api/2/workflowscheme/{id}/workflow
DELETE /rest/api/2/workflowscheme/{id}/workflow
GET /rest/api/2/screens
POST /rest/api/2/screens/addToDefault/{fieldId}
GET /rest/api/2/screens/{screenId}/availableFields
GET /rest/api/2/screens/{screenId}/tabs
POST /rest/api/2/screens/{screenId}/tabs
PUT /rest/api/2/screens/{screenId}/tabs/{tabId}
DELETE /rest/api/2/screens/{screenId}/tabs/{tabId}
GET /rest/api/2/screens/{screenId}/tabs/{tabId}/fields
POST /rest/api/2/screens/{screenId}/tabs/{tabId}/fields
DELETE /rest/api/2/screens/{screenId}/tabs/{tabId}/fields/{id}
POST /rest/api/2/screens/{screenId}/tabs/{tabId}/fields/{id}/move
PUT /rest/api/2/screens/{screenId}/tabs/{tabId}/fields/{id}/updateShowWhenEmptyIndicator/{newValue} 8.5–9.12
POST /rest/api/2/screens/{screenId}/tabs/{tabId}/move/{pos}
GET /rest/api/2/customFieldOption/{id}
GET /rest/api/2/customFields
DELETE /rest/api/2/customFields 8.5–9.12
GET /rest/api/2/customFields/{customFieldId}/options 8.5–9.12 experimental
GET /rest/api/2/field
POST /rest/api/2/field
GET /rest/api/2/issuesecurityschemes
GET /rest/api/2/issuesecurityschemes/{id}
GET /rest/api/2/notificationscheme
GET /rest/api/2/notificationscheme/{id}
GET /rest/api/2/permissionscheme
POST /rest/api/2/permissionscheme
GET /rest/api/2/permissionscheme/{permissionSchemeId}/attribute/{attributeKey} experimental
PUT /rest/api/2/permissionscheme/{permissionSchemeId}/attribute/{key} experimental
GET /rest/api/2/permissionscheme/{schemeId}
PUT /rest/api/2/permissionscheme/{schemeId}
DELETE /rest/api/2/permissionscheme/{schemeId}
GET /rest/api/2/permissionscheme/{schemeId}/permission
POST /rest/api/2/permissionscheme/{schemeId}/permission
GET /rest/api/2/permissionscheme/{schemeId}/permission/{permissionId}
DELETE /rest/api/2/permissionscheme/{schemeId}/permission/{permissionId}
GET /rest/api/2/securitylevel/{id}
GET /rest/api/2/project/{projectIdOrKey}/role
GET /rest/api/2/project/{projectIdOrKey}/role/{id}
POST /rest/api/2/project/{projectIdOrKey}/role/{id}
PUT /rest/api/2/project/{projectIdOrKey}/role/{id}
DELETE /rest/api/2/project/{projectIdOrKey}/role/{id}
GET /rest/api/2/role
POST /rest/api/2/role
GET /rest/api/2/role/{id}
POST /rest/api/2/role/{id}
PUT /rest/api/2/role/{id}
DELETE /rest/api/2/role/{id}
GET /rest/api/2/role/{id}/actors
POST /rest/api/2/role/{id}/actors
DELETE /rest/api/2/role/{id}/actors
POST /rest/api/2/group
DELETE /rest/api/2/group
GET /rest/api/2/group/member
POST /rest/api/2/group/user
DELETE /rest/api/2/group/user
GET /rest/api/2/groups/picker
GET /rest/api/2/groupuserpicker
GET /rest/api/2/user
POST /rest/api/2/user experimental
PUT /rest/api/2/user experimental
DELETE /rest/api/2/user experimental
POST /rest/api/2/user/application experimental
DELETE /rest/api/2/user/application experimental
GET /rest/api/2/user/list 10.1–10.3
GET /rest/api/2/user/search
POST /rest/api/2/component
GET /rest/api/2/component/page 8.5–9.12 experimental
GET /rest/api/2/component/{id}
PUT /rest/api/2/component/{id}
DELETE /rest/api/2/component/{id}
GET /rest/api/2/component/{id}/relatedIssueCounts
GET /rest/api/2/project/{projectIdOrKey}/components
GET /rest/api/2/project/{projectIdOrKey}/version
GET /rest/api/2/project/{projectIdOrKey}/versions
GET /rest/api/2/version 8.5–9.12 experimental
POST /rest/api/2/version
GET /rest/api/2/version/{id}
PUT /rest/api/2/version/{id}
PUT /rest/api/2/version/{id}/mergeto/{moveIssuesTo}
POST /rest/api/2/version/{id}/move
GET /rest/api/2/version/{id}/relatedIssueCounts
POST /rest/api/2/version/{id}/removeAndSwap
GET /rest/api/2/issueLinkType
POST /rest/api/2/issueLinkType
PUT /rest/api/2/issueLinkType/order 10.4–11.3
GET /rest/api/2/issueLinkType/{issueLinkTypeId}
PUT /rest/api/2/issueLinkType/{issueLinkTypeId}
DELETE /rest/api/2/issueLinkType/{issueLinkTypeId}
PUT /rest/api/2/issueLinkType/{issueLinkTypeId}/order 10.4–11.3
GET /rest/api/2/dashboard
GET /rest/api/2/dashboard/{dashboardId}/items/{itemId}/properties
GET /rest/api/2/dashboard/{dashboardId}/items/{itemId}/properties/{propertyKey}
PUT /rest/api/2/dashboard/{dashboardId}/items/{itemId}/properties/{propertyKey}
DELETE /rest/api/2/dashboard/{dashboardId}/items/{itemId}/properties/{propertyKey}
GET /rest/api/2/dashboard/{id}
POST /rest/api/2/filter
GET /rest/api/2/filter/defaultShareScope
PUT /rest/api/2/filter/defaultShareScope
GET /rest/api/2/filter/favourite
GET /rest/api/2/filter/{id}
PUT /rest/api/2/filter/{id}
DELETE /rest/api/2/filter/{id}
GET /rest/api/2/filter/{id}/columns
PUT /rest/api/2/filter/{id}/columns
DELETE /rest/api/2/filter/{id}/columns
GET /rest/api/2/filter/{id}/permission
POST /rest/api/2/filter/{id}/permission
DELETE /rest/api/2/filter/{id}/permission/{permission-id}
GET /rest/api/2/filter/{id}/permission/{permissionId}
GET /rest/agile/1.0/board
POST /rest/agile/1.0/board
GET /rest/agile/1.0/board/{boardId}
DELETE /rest/agile/1.0/board/{boardId}
GET /rest/agile/1.0/board/{boardId}/configuration
GET /rest/agile/1.0/board/{boardId}/project
GET /rest/agile/1.0/board/{boardId}/properties
GET /rest/agile/1.0/board/{boardId}/properties/{propertyKey}
PUT /rest/agile/1.0/board/{boardId}/properties/{propertyKey}
DELETE /rest/agile/1.0/board/{boardId}/properties/{propertyKey}
GET /rest/agile/1.0/board/{boardId}/settings/refined-velocity
PUT /rest/agile/1.0/board/{boardId}/settings/refined-velocity
GET /rest/api/2/application-properties
GET /rest/api/2/application-properties/advanced-settings
PUT /rest/api/2/application-properties/{id}
PUT /rest/api/2/cluster/index-snapshot/{nodeId} 8.5–9.12 deprecated
DELETE /rest/api/2/cluster/node/{nodeId}
PUT /rest/api/2/cluster/node/{nodeId}/offline
GET /rest/api/2/cluster/nodes
POST /rest/api/2/cluster/zdu/approve
POST /rest/api/2/cluster/zdu/cancel
POST /rest/api/2/cluster/zdu/retryUpgrade
POST /rest/api/2/cluster/zdu/start
GET /rest/api/2/cluster/zdu/state
GET /rest/api/2/index-snapshot 8.5–9.12
POST /rest/api/2/index-snapshot 8.5–9.12
GET /rest/api/2/index-snapshot/isRunning 8.5–9.12
GET /rest/api/2/index/summary experimental
GET /rest/api/2/reindex
POST /rest/api/2/reindex
POST /rest/api/2/reindex/issue
GET /rest/api/2/reindex/progress
POST /rest/api/2/reindex/request
GET /rest/api/2/reindex/request/bulk
GET /rest/api/2/reindex/request/{requestId}
PUT /rest/api/2/settings/baseUrl
GET /rest/api/2/settings/columns
PUT /rest/api/2/settings/columns
GET /rest/api/2/issue/createmeta/{projectIdOrKey}/issuetypes
GET /rest/api/2/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}
GET /rest/api/2/project/{projectIdOrKey}/properties
GET /rest/api/2/project/{projectIdOrKey}/properties/{propertyKey}
PUT /rest/api/2/project/{projectIdOrKey}/properties/{propertyKey}
DELETE /rest/api/2/project/{projectIdOrKey}/properties/{propertyKey}
POST /rest/api/2/search
`

/** One operation as the reference cites it. */
export interface CitedOperation {
  /** Method and path; path parameters without their names, which differ from one document to another. */
  readonly operation: string
  readonly since: string | undefined
  readonly stage: string | undefined
}

/** Method and path as operations are compared. */
export const operationKey = (method: string, path: string): string =>
  `${method} ${path.replace(/\{[^}]*\}/g, '{}')}`

const isStage = (mark: string): boolean => /^[a-z]+$/.test(mark)

/** All of them. */
export const citedOperations: readonly CitedOperation[] = cited
  .trim()
  .split('\n')
  .map((line) => {
    const [method = '', path = '', ...marks] = line.split(' ')
    return {
      operation: operationKey(method, path),
      since: marks.find((mark) => !isStage(mark)),
      stage: marks.find(isStage),
    }
  })
