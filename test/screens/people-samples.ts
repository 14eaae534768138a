import type { PersonRow } from '#contract/model/person-row'
import type { OutputOf } from '#contract/operations'

const person = (name: string, sourceId: string, change: Partial<PersonRow> = {}): PersonRow => ({
  kind: 'user',
  sourceId,
  name,
  address: '',
  state: 'matched',
  evidence: 'Found by the Atlassian account.',
  destinationId: sourceId,
  destinationName: name,
  usedBy: 1,
  ...change,
})

const nobody = { state: 'missing', evidence: '', destinationId: null, destinationName: '' } as const

/** People and groups in every state. */
export const samplePeople: readonly PersonRow[] = [
  person('Grace Hopper', '5f1e', { ...nobody, usedBy: 7, address: 'grace@acme.example' }),
  person('payment-auditors', 'g-1', { ...nobody, kind: 'group', usedBy: 2 }),
  person('Ada Lovelace', '5f2a', { usedBy: 12 }),
  person('Alan Turing', '5f3b', {
    state: 'mapped',
    evidence: 'Chosen by you.',
    destinationId: '5f9c',
    destinationName: 'Joan Clarke',
    usedBy: 3,
  }),
  person('Edsger Dijkstra', '5f4c', { ...nobody, state: 'deployer' }),
  person('Old Account', '5f5d', { ...nobody, state: 'left-out' }),
  person('release-crew', 'g-2', { ...nobody, state: 'made', kind: 'group' }),
]

/** People of the destination who are found. */
export const sampleCandidates: OutputOf<'plan.find-people'> = {
  candidates: [
    { id: '5f9c', name: 'Joan Clarke', address: 'joan@acme.example' },
    { id: '5f9d', name: 'Margaret Hamilton', address: '' },
  ],
  more: 3,
}

/** A file of which two lines are wrong. */
export const sampleFile: OutputOf<'plan.read-people'> = {
  file: 'People.csv',
  decided: [
    { choose: 'leave-out', kind: 'user', name: 'Grace Hopper', sourceId: '5f1e' },
    { choose: 'create', kind: 'group', name: 'payment-auditors', sourceId: 'g-1' },
  ],
  same: [{ kind: 'user', sourceId: '5f3b' }],
  errors: [
    { line: 4, text: 'The destination has nobody with the id, address or name “Nobody”.' },
    { line: 7, text: '“perhaps” is no decision.' },
  ],
  moreErrors: 12,
}
