import type { ComparisonView, ObjectComparison } from '#contract/model/comparison-view'
import type { KnownKey, OwnKey } from '#contract/model/known-key'
import type { OpenedFile, PlanPapers, PlanSignatures } from '#contract/model/opened-file'
import type { OpenedPlan, OpenedSnapshot } from '../../renderer/state/sides.ts'
import { samplePapers } from './samples.ts'
import { wizardDetail, wizardPlan } from './wizard-samples.ts'

const stamp = {
  madeBy: { name: 'Bob Brown', account: 'account-9' },
  madeAt: '2026-11-25T16:20:00.000Z',
  slipway: '0.1.0',
}

/** A fingerprint in readable groups. */
export const sampleFingerprint = '31415 92653 58979 32384 62643 38327 95028 84197'

/** A snapshot of a third site, signed by a person who is known here. */
export const sampleSnapshot = (change: Partial<OpenedSnapshot> = {}): OpenedSnapshot => ({
  opened: 'snapshot',
  snapshotId: 'snapshot-file-1',
  site: { cloudId: 'cloud-3', address: 'https://globex.atlassian.net', title: 'Globex' },
  takenAt: '2026-11-25T16:00:00.000Z',
  objects: 842,
  file: {
    path: '/home/ann/Globex, 2026-11-25.slipway-snapshot',
    name: 'Globex, 2026-11-25.slipway-snapshot',
    sort: 'snapshot',
    stamp: { ...stamp, sites: ['https://globex.atlassian.net'] },
    encrypted: false,
    signatures: [
      {
        name: 'Bob',
        role: 'made',
        at: '2026-11-25T16:20:00.000Z',
        fingerprint: sampleFingerprint,
        standing: 'known',
        knownAs: 'Bob Brown',
      },
    ],
  },
  ...change,
})

/** The same, while it waits for its passphrase. */
export const sampleLocked: OpenedFile = {
  opened: 'locked',
  file: { ...sampleSnapshot().file, encrypted: true },
}

/** The sample plan as a file. */
export const samplePlanFile = (change: Partial<OpenedPlan> = {}): OpenedPlan => ({
  opened: 'plan',
  planId: wizardPlan.planId,
  source: wizardPlan.source,
  destination: wizardPlan.destination,
  viewOnly: false,
  file: {
    ...sampleSnapshot().file,
    path: '/home/ann/Test to Production.slipway-plan',
    name: 'Test to Production.slipway-plan',
    sort: 'plan',
  },
  ...change,
})

/** What hangs on the sample plan when it stands in a file. */
export const papersOfFile = (change: Partial<PlanPapers> = {}): PlanPapers => ({
  ...samplePapers,
  file: samplePlanFile().file,
  unchanged: true,
  ...change,
})

/** Signatures of a known person and of an unknown key, where two are demanded. */
export const signedByTwo: PlanSignatures = {
  signatures: [
    ...sampleSnapshot().file.signatures,
    {
      name: 'Somebody',
      role: 'reviewed',
      at: '2026-11-26T09:00:00.000Z',
      fingerprint: '27182 81828 45904 52353 60287 47135 26624 97757',
      standing: 'unknown',
      knownAs: null,
    },
  ],
  dropped: ['Cleo'],
  twoDemanded: true,
  missing: ['reviewed'],
}

/** The key of a person who is known. */
export const sampleKey: KnownKey = {
  name: 'Bob Brown',
  fingerprint: sampleFingerprint,
  addedAt: '2026-11-20T09:00:00.000Z',
}

/** The user's own key. */
export const sampleOwnKey: OwnKey = {
  name: 'Ann Adams',
  fingerprint: '16180 33988 74989 48482 04586 83436 56381 17720',
  madeAt: '2026-11-03T09:00:00.000Z',
  publicLine: 'slipway-ed25519 AAAA Ann Adams',
}

const kindCounts = { added: 0, removed: 0, changed: 0, unclear: 0, same: 12 }

/** Two snapshots of different sites, with something of each sort. */
export const sampleComparison: ComparisonView = {
  before: { site: sampleSnapshot().site, takenAt: sampleSnapshot().takenAt },
  after: { site: wizardPlan.source, takenAt: '2026-11-26T14:01:00.000Z' },
  sameSite: false,
  kinds: [
    { kind: 'field', title: 'fields', ...kindCounts, added: 1, removed: 1 },
    { kind: 'workflow', title: 'workflows', ...kindCounts, changed: 1 },
  ],
  objects: [
    {
      id: 'added',
      kind: 'field',
      kindTitle: 'field',
      name: 'Audit trail',
      formerName: null,
      ownerName: '',
      difference: 'added',
      changes: 0,
    },
    {
      id: 'removed',
      kind: 'field',
      kindTitle: 'field',
      name: 'Region',
      formerName: null,
      ownerName: '',
      difference: 'removed',
      changes: 0,
    },
    {
      id: 'changed',
      kind: 'workflow',
      kindTitle: 'workflow',
      name: 'Payment approval',
      formerName: 'Payment flow',
      ownerName: '',
      difference: 'changed',
      changes: 6,
    },
  ],
  gaps: { before: [], after: [] },
}

/** One object of the comparison. */
export const sampleObject = (id: string): ObjectComparison => {
  const object = sampleComparison.objects.find((one) => one.id === id)
  if (object === undefined) throw new Error(`There is no object ${id}.`)
  const { kindTitle, name, difference } = object
  const { members, workflow } = wizardDetail('workflow:Payment approval')
  return { kindTitle, name, difference, members, workflow: id === 'changed' ? workflow : null }
}
