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
  nour: { accountId: '712020:5f0c0a52-9a31-4c62-8f0e-0c7d6b1e1a01', displayName: 'نور حداد' },
  lena: { accountId: '712020:5f0c0a52-9a31-4c62-8f0e-0c7d6b1e1a02', displayName: 'Lena Krüger 🛠️' },
  tom: { accountId: '712020:5f0c0a52-9a31-4c62-8f0e-0c7d6b1e1a03', displayName: 'Tom O’Brien' },
  ana: {
    accountId: '712020:5f0c0a52-9a31-4c62-8f0e-0c7d6b1e1a04',
    displayName: 'Ana María Souza-Ferreira',
  },
  /** Left both sites long ago; their account is inactive on each. */
  derek: { accountId: '5b10a2844c20165700ede221', displayName: 'Derek Hall', active: false },
} as const

/** Groups that both sites have, with the same people. */
export const sharedGroups: Blueprint['groups'] = [
  { name: 'payments-team', members: ['Priya Nair', 'Jonas Weber'] },
  { name: 'platform-team', members: ['Mei Tanaka 田中', 'Ahmed El-Sayed'] },
  { name: 'support-agents', members: ['Sofia Rossi', 'Tom O’Brien'] },
  { name: 'release-managers', members: ['Priya Nair', 'Mei Tanaka 田中'] },
  { name: 'qa-guild', members: ['Ahmed El-Sayed', 'Lena Krüger 🛠️'] },
  { name: 'finance-controllers', members: ['Ana María Souza-Ferreira'] },
]
