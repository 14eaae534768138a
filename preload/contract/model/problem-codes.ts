/** Why a problem stands in the way, as a closed set. */
export const problemCodes = [
  'ambiguous-name',
  'person-missing',
  'group-missing',
  'reference-missing',
  'text-reference-missing',
  'text-unclear',
  'shared-object',
  'default-object',
  'site-wide',
  'locked-object',
  'differing-object',
  'status-mapping-needed',
  'priority-mapping-needed',
  'level-mapping-needed',
  'issues-in-the-way',
  'still-used',
  'name-taken',
  'rule-unknown',
  'rule-empty',
  'app-rule-missing',
  'global-transition-twice',
  'transition-name-twice',
  'status-unreachable',
  'property-twice',
  'unproven-write',
  'not-allowed',
  'limit-exceeded',
  'not-readable',
] as const
export type ProblemCode = (typeof problemCodes)[number]

/** Problems that the user may accept, having read what they are. */
export const acceptableCodes = [
  'issues-in-the-way',
  'text-unclear',
  'unproven-write',
  'transition-name-twice',
  'status-unreachable',
] as const
export type AcceptableCode = (typeof acceptableCodes)[number]
