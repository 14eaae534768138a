import type { Notice } from '../model/plan.ts'
import { type Term, withDetails } from './wording.ts'

/** Words for what is good to know and needs no decision. */
export const noticeWording = {
  'lead-replaced': {
    label: 'Another person',
    meaning:
      'The lead or owner is not on the destination; your own account takes the place for now.',
  },
  'stays-yours': {
    label: 'Stays with your account for now',
    meaning:
      'Nobody but its owner would see it, so nobody could read back whether it is right. Handing it over is a manual step.',
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
  'board-scopes-needed': {
    label: 'Boards need scopes of their own',
    meaning:
      'They take granular scopes beside the classic ones. If this is refused, use an API token without scopes.',
  },
  'classic-token-needed': {
    label: 'Not with a scoped token',
    meaning:
      'Automation refuses API tokens with scopes and client credentials. Use an API token without scopes.',
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
  'spelling-kept': {
    label: 'The destination’s spelling stays',
    meaning: 'What differs in upper and lower case or spaces only is taken for the same.',
  },
  'made-from-configurations': {
    label: 'Made from field configurations',
    meaning:
      'The destination has field schemes: one says for each work type what the configurations said. Their own names and descriptions do not come along, and work types made later are not told apart.',
  },
  'made-from-field-scheme': {
    label: 'Made from a field scheme',
    meaning:
      'The destination has field configurations: they hide what the scheme does not list. Fields made later are shown in them until they are hidden.',
  },
  'locked-there': {
    label: 'Locked on the destination',
    meaning:
      'Jira or an app has locked this there, so it is used as it is: neither it nor its parts are changed.',
  },
  'kept-there': {
    label: 'The destination’s change stays',
    meaning:
      'It was changed there since both sites were last equal, and not here. You can take the source’s state instead.',
  },
  'name-kept': {
    label: 'The destination’s name stays',
    meaning: 'Both are known to be the same object, whatever they are called.',
  },
  'half-known': {
    label: 'The destination’s stays as it is',
    meaning:
      'The source’s REST API shows that this is there, and not all that it is; so what the destination has is used and never changed.',
  },
  'name-not-listed': {
    label: 'The name may be taken all the same',
    meaning:
      'Data Center lists no workflow scheme that no project uses. If one has this name, Jira refuses the new one, and what needs it is not made; nothing else is lost. Decide for another name then, or before.',
  },
  'defaults-instead': {
    label: 'Not known of the source',
    meaning:
      'The source’s REST API does not show these. The new project gets what Jira gives every new project; compare it with the source, and set by hand what differs.',
  },
} as const satisfies Record<Notice['code'], Term>

/** A notice in one line. */
export const wordNotice = ({ code, details }: Notice): string => {
  const { label, meaning } = noticeWording[code]
  return `${withDetails(label, details)}. ${meaning}`
}
