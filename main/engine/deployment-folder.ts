import { join } from 'node:path'
import { evidenceSuffix } from '#store/evidence-file'
import { journalSuffix } from '#store/journal-file'
import { planSuffix } from '#store/plan-file'
import { rehearsalSuffix } from '#store/rehearsal-file'
import { runSuffix } from '#store/run-file'
import { snapshotSuffix } from '#store/snapshot-file'

/** The files of one deployment, all in one folder. */
export interface DeploymentFolder {
  readonly folder: string
  readonly source: string
  readonly destination: string
  /** When both sites were last equal; there only where the plan knew it. */
  readonly base: string
  readonly decisions: string
  readonly plan: string
  readonly journal: string
  /** The run in short; only the app keeps one. */
  readonly run: string
  /** What came of trying its plan out, if anybody did. */
  readonly rehearsal: string
  /** Digests of everything that was sent. */
  readonly evidence: string
  /** What an acceptance run came to, and what it wrote. */
  readonly acceptance: string
  readonly acceptanceJournal: string
  /** When the run may write, where it may not always. */
  readonly window: string
  /** Who had signed the plan. */
  readonly signatures: string
  readonly reportPage: string
  readonly reportData: string
}

/** Names the files of a deployment. */
export const deploymentFolder = (folder: string): DeploymentFolder => ({
  folder,
  source: join(folder, `source${snapshotSuffix}`),
  destination: join(folder, `destination${snapshotSuffix}`),
  base: join(folder, `base${snapshotSuffix}`),
  decisions: join(folder, 'decisions.json'),
  plan: join(folder, `deployment${planSuffix}`),
  journal: join(folder, `deployment${journalSuffix}`),
  run: join(folder, `deployment${runSuffix}`),
  rehearsal: join(folder, `deployment${rehearsalSuffix}`),
  evidence: join(folder, `deployment${evidenceSuffix}`),
  acceptance: join(folder, 'acceptance.json'),
  acceptanceJournal: join(folder, `acceptance${journalSuffix}`),
  window: join(folder, 'window.json'),
  signatures: join(folder, 'signatures.json'),
  reportPage: join(folder, 'report.html'),
  reportData: join(folder, 'report.json'),
})
