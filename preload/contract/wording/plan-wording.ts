import type { Action, Notice, ProblemCode } from '../model/plan.ts'
import type { Term } from './wording.ts'

/** Words for what a step of a plan does. */
export const actionWording = {
  create: { label: 'Addition', meaning: 'does not exist on the destination and is added' },
  update: { label: 'Modification', meaning: 'exists on the destination and is changed' },
  reuse: { label: 'Mapping', meaning: 'is mapped to an existing object, which stays as it is' },
  'no-change': { label: 'No change', meaning: 'is the same on both sites' },
  problem: { label: 'Problem', meaning: 'waits for something to be decided or mended' },
} as const satisfies Record<Action, Term>

/** Words for what stands in the way of a step. `meaning` says what the user can do. */
export const problemWording = {
  'ambiguous-name': {
    label: 'Conflict: several objects have this name',
    meaning: 'Choose which of them to use, or have a new one made.',
  },
  'person-missing': {
    label: 'This person is not on the destination',
    meaning:
      'Invite them to the destination site, map them to somebody else, or go on without them here.',
  },
  'group-missing': {
    label: 'This group is not on the destination',
    meaning: 'Create the group on the destination, map it to another, or go on without it here.',
  },
  'reference-missing': {
    label: 'Something that this uses is not on the destination and cannot be carried over',
    meaning: 'Create it on the destination or map it, then make a new plan.',
  },
  'shared-object': {
    label: 'Other projects on the destination use this too',
    meaning:
      'Decide whether to change it for all of them, to use it as it is, or to make a new one.',
  },
  'default-object': {
    label: 'This is a default of the destination site',
    meaning:
      'Decide whether to change it for every project that chose nothing else, or to use it as it is.',
  },
  'locked-object': {
    label: 'Jira or an app has locked this',
    meaning: 'It cannot be changed through Jira’s API. Use it as it is, or map to something else.',
  },
  'differing-object': {
    label: 'Conflict: the destination has something of this name that differs in kind',
    meaning: 'Rename one of the two, map to another object, or have a new one made.',
  },
  'status-mapping-needed': {
    label: 'Existing issues need a mapping of their statuses',
    meaning: 'Say for each status that goes away which status its issues get.',
  },
  'rule-unknown': {
    label: 'Slipway does not know this workflow rule',
    meaning:
      'It usually belongs to an app. Install the app on the destination and add the rule there by hand.',
  },
  'limit-exceeded': {
    label: 'This is more than Jira allows',
    meaning: 'Reduce it in the source, then take a new snapshot.',
  },
  'not-readable': {
    label: 'Slipway could not read this',
    meaning: 'The snapshot has a gap here. Take it again with an account that may see everything.',
  },
} as const satisfies Record<ProblemCode, Term>

/** Words for what is good to know and needs no decision. */
export const noticeWording = {
  'lead-replaced': {
    label: 'Another lead',
    meaning: 'The lead is not on the destination; your own account takes the place for now.',
  },
  'extra-kept': {
    label: 'Extras kept',
    meaning: 'The destination has more entries here than the source. They stay.',
  },
  'element-left-out': {
    label: 'Left out',
    meaning: 'This refers to something that is not carried over, so it is left out.',
  },
  'token-may-not-write': {
    label: 'A scoped token may not be enough',
    meaning:
      'Jira lists no scope for this change. If it is refused, use an API token without scopes.',
  },
  'never-changed': {
    label: 'Cannot be changed',
    meaning: 'Jira lets nobody change this once the object exists. The difference stays.',
  },
  'name-differs': {
    label: 'Spelled differently',
    meaning:
      'The two names differ in upper and lower case or spaces only and are taken for the same.',
  },
} as const satisfies Record<Notice['code'], Term>
