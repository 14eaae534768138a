import type { OpenedFile } from '#contract/model/opened-file'
import type { OpenedPlan, OpenedSnapshot } from '../../renderer/state/sides.ts'
import { wizardPlan } from './wizard-samples.ts'

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
