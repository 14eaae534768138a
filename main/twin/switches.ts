/**
 * What the reference does not settle is a switch of the site, not a guess in the code.
 * Each is described, with its evidence, in docs/twin-truth.md: keep both in step.
 */
export interface Switches {
  /** A refused sign-in on an open endpoint: does the 200 carry `X-Seraph-LoginReason`? */
  loginReasonOnOpenAnswers: boolean
  /** Body of the 401 for a token that is wrong or expired. */
  unauthorizedBody: 'json' | 'text'
  /** Failed sign-ins of one account before Jira asks for a CAPTCHA; 0 = never. */
  captchaAfterFailures: number
  /** Does the gateway refuse scoped tokens on operations that list no scopes? */
  gatewayRefusesScopeless: boolean
  /** Does the gateway accept classic tokens? */
  gatewayAcceptsClassic: boolean
  /** Does a DELETE without body need `Content-Type: application/json`? */
  deleteNeedsContentType: boolean
  /** Are the burst limits enforced? The headers are sent either way. */
  rateLimits: boolean
  /** `/project/search` without a hit: an empty page or 404. */
  emptyProjectSearch: 'page' | 'not-found'
  /** Does `/workflows/create|update` refuse a statusReference that is not a UUID? */
  statusReferenceMustBeUuid: boolean
  /** Does the deprecated `GET /workflow/search` still answer? Off = 410. */
  oldWorkflowSearch: boolean
  /** Status of a duplicate issue type name. */
  duplicateIssueTypeStatus: 409 | 400
  /** May two global statuses have names that differ only in case? */
  statusNamesIgnoreCase: boolean
  /** Further switches that resources add, by name; see docs/twin-truth.md. */
  extra: Record<string, boolean | number | string>
}

/** How a site behaves unless it is told otherwise. */
export const defaultSwitches: Switches = {
  loginReasonOnOpenAnswers: true,
  unauthorizedBody: 'json',
  captchaAfterFailures: 0,
  gatewayRefusesScopeless: false,
  gatewayAcceptsClassic: false,
  deleteNeedsContentType: true,
  rateLimits: true,
  emptyProjectSearch: 'page',
  statusReferenceMustBeUuid: true,
  oldWorkflowSearch: true,
  duplicateIssueTypeStatus: 409,
  statusNamesIgnoreCase: true,
  extra: {},
}
