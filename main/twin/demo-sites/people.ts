import type { Blueprint } from '../blueprint/blueprint.ts'

/** People of Acme. One Atlassian account is the same person on every site. */
export const people = {
  priya: { accountId: '5b10a2844c20165700ede21a', displayName: 'Priya Nair' },
  jonas: { accountId: '5b10a2844c20165700ede21b', displayName: 'Jonas Weber' },
  mei: { accountId: '5b10a2844c20165700ede21c', displayName: 'Mei Tanaka 田中' },
  sofia: { accountId: '5b10a2844c20165700ede21d', displayName: 'Sofia Rossi' },
  ahmed: { accountId: '5b10a2844c20165700ede21e', displayName: 'Ahmed El-Sayed' },
  /** Works for an agency and was never invited to production. */
  oliver: { accountId: '5b10a2844c20165700ede21f', displayName: 'Oliver Grant' },
  /** Left the company: active on test only because nobody cleaned up there. */
  carla: { accountId: '5b10a2844c20165700ede220', displayName: 'Carla Mendes' },
} as const

const members = {
  payments: ['Priya Nair', 'Jonas Weber'],
  platform: ['Mei Tanaka 田中', 'Ahmed El-Sayed'],
  support: ['Sofia Rossi'],
}

/** Groups that both sites have. */
export const sharedGroups: Blueprint['groups'] = [
  { name: 'payments-team', members: members.payments },
  { name: 'platform-team', members: members.platform },
  { name: 'support-agents', members: members.support },
  { name: 'release-managers', members: ['Priya Nair', 'Mei Tanaka 田中'] },
]
