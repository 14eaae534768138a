/** What stands in the place of a rule's key for the approval that a status asks for, which is no rule. */
export const approvalRuleKey = 'approval'
