/** What is wrong with a part of a workflow payload, as the validation endpoints tell it. */
export interface Finding {
  readonly code: string
  readonly message: string
  readonly level: 'ERROR' | 'WARNING'
  readonly type: 'RULE' | 'STATUS' | 'WORKFLOW' | 'TRANSITION' | 'STATUS_MAPPING'
  readonly elementReference?: {
    readonly statusReference?: string
    readonly transitionId?: string
    readonly ruleId?: string
    readonly statusMappingReference?: { readonly projectId: string; readonly issueTypeId: string }
  }
}

/** A finding that keeps the payload from being written. */
export function error(
  type: Finding['type'],
  code: string,
  message: string,
  elementReference?: Finding['elementReference'],
): Finding {
  return {
    code,
    message,
    level: 'ERROR',
    type,
    ...(elementReference === undefined ? {} : { elementReference }),
  }
}
