import { randomUUID } from 'node:crypto'
import { basename, isAbsolute } from 'node:path'
import { AppError, attempt, type Failure, failure } from '#contract/model/failure'
import type { FileView, OpenedFile } from '#contract/model/opened-file'
import type { FileDialogs } from '#ipc/file-dialogs'
import type { Handlers } from '#ipc/handler'
import type { OfferedFiles } from '#ipc/offered-files'
import { type SignedFile, signFile } from '#store/file-signatures'
import { planSuffix } from '#store/plan-file'
import { snapshotSuffix } from '#store/snapshot-file'
import type { OpenedByEngine, SealedView } from '#worker/file-questions'
import type { Engine } from './engine.ts'
import { type PlanSignaturesPorts, signaturesOf } from './plan-signatures.ts'
import type { SigningKeys } from './signing-keys.ts'

/** What opening, saving and signing files takes. */
export interface FilePorts extends PlanSignaturesPorts {
  readonly engine: Engine
  readonly keys: SigningKeys
  readonly dialogs: FileDialogs
  readonly clock: () => string
  readonly newId: () => string
  readonly offered: OfferedFiles
}

/** Names of the operations about files. */
export type FileOperation =
  | Extract<keyof Handlers, `file.${string}` | `snapshot.${string}`>
  | 'plan.save'
  | 'plan.papers'
  | 'plan.comment'
  | 'plan.signatures'
  | 'plan.sign'

/** A title without what some system does not allow in the name of a file. */
const inFileName = (title: string): string => title.replace(/[^\p{L}\p{N} _-]/gu, ' ').trim()

/** Whether a path may be one of Slipway's files: the page has it from main, but may say any. */
const isOurs = (path: string): boolean =>
  isAbsolute(path) && (path.endsWith(snapshotSuffix) || path.endsWith(planSuffix))

/** Answers what concerns files. */
export const createFileHandlers = (ports: FilePorts): Pick<Handlers, FileOperation> => {
  const { engine, keys, dialogs, clock } = ports

  const viewOf = async ({ signatures, ...file }: SealedView): Promise<FileView> => ({
    ...file,
    name: basename(file.path),
    signatures: await keys.views(signatures),
  })

  const withViews = async (opened: OpenedByEngine): Promise<OpenedFile> => ({
    ...opened,
    file: await viewOf(opened.file),
  })

  const open = async (path: string, passphrase?: string): Promise<OpenedFile> =>
    withViews(await engine.ask('file.open', { id: ports.newId(), path, passphrase }))

  /** Signs where there is a key, and gives the reason where there is none. */
  const signIfPossible = async (
    sign: (signer: Awaited<ReturnType<SigningKeys['signer']>>) => Promise<unknown>,
  ): Promise<Failure | null> => {
    const signer = await attempt(keys.signer)
    if (!signer.ok && signer.failure.code !== 'key.unavailable') throw new AppError(signer.failure)
    if (!signer.ok) return signer.failure
    await sign(signer.value)
    return null
  }

  const saveSnapshot = async (
    snapshotId: string,
    path: string,
    passphrase: string | undefined,
  ): Promise<Failure | null> => {
    const written = await engine.ask('snapshot.write', { snapshotId, path, passphrase })
    return signIfPossible((signer) => {
      const signature = signFile(written, signer, { role: 'made', at: clock() })
      return engine.ask('file.sign', { path, signature })
    })
  }

  const signPlan = async (
    planId: string,
    written: SignedFile,
    signer: Awaited<ReturnType<SigningKeys['signer']>>,
    role: 'made' | 'reviewed',
  ): Promise<void> => {
    const signature = signFile(written, signer, { role, at: clock() })
    await engine.ask('plan.add-signature', { planId, signature })
  }

  return {
    'file.open': async () => {
      const picked = await dialogs.pickFile()
      return { opened: picked === undefined ? null : await open(picked) }
    },
    'file.open-folder': async () => {
      const picked = await dialogs.pickFolder('open')
      return { opened: picked === undefined ? null : await open(picked) }
    },
    'file.open-path': async ({ path, passphrase }) => {
      if (!isOurs(path)) throw new AppError(failure('input.invalid', basename(path)))
      return { opened: await open(path, passphrase) }
    },
    'file.offered': async () => ({ paths: ports.offered.take() }),
    'file.drop': async ({ path }) => {
      if (!isOurs(path)) throw new AppError(failure('input.invalid', basename(path)))
      ports.offered.offer(path)
      return {}
    },
    'snapshot.save': async ({ snapshotId, passphrase }) => {
      const { title } = await engine.ask('snapshot.site', { snapshotId })
      const name = `${inFileName(title)}, ${clock().slice(0, 10)}${snapshotSuffix}`
      const picked = await dialogs.pickTarget('snapshot', name)
      if (picked === undefined) return { savedTo: null, unsigned: null }
      const unsigned = await saveSnapshot(snapshotId, picked, passphrase ?? undefined)
      return { savedTo: picked, unsigned }
    },
    'snapshot.save-folder': async ({ snapshotId }) => {
      const picked = await dialogs.pickFolder('save')
      if (picked === undefined) return { savedTo: null }
      await engine.ask('snapshot.write-folder', { snapshotId, folder: picked })
      return { savedTo: picked }
    },
    'snapshot.compare': (input) => engine.ask('snapshot.compare', input),
    'snapshot.compare-object': (input) => engine.ask('snapshot.compare-object', input),
    'plan.save': async ({ planId, unticked }) => {
      const { source, destination, account } = await engine.ask('plan.outline', { planId })
      const titles = `${inFileName(source.title)} to ${inFileName(destination.title)}`
      const path = await dialogs.pickTarget('plan', `${titles}${planSuffix}`)
      if (path === undefined) return { savedTo: null, unsigned: null }
      const origin = { madeBy: { name: await keys.name(), account: account.accountId } }
      const written = await engine.ask('plan.write', { planId, path, unticked, origin })
      if (written === null) return { savedTo: path, unsigned: null }
      const unsigned = await signIfPossible((signer) => signPlan(planId, written, signer, 'made'))
      return { savedTo: path, unsigned }
    },
    'plan.papers': async ({ planId }) => {
      const { dropped: _, file, ...papers } = await engine.ask('plan.papers', { planId })
      return { ...papers, file: file && (await viewOf(file)) }
    },
    'plan.comment': async ({ planId, stepId, text }) => {
      const said = { stepId, author: await keys.name(), at: clock(), text }
      const comment = { id: randomUUID(), ...said }
      return { comments: await engine.ask('plan.comment', { planId, comment }) }
    },
    'plan.signatures': ({ planId, unticked }) => signaturesOf(ports, planId, unticked),
    'plan.sign': async ({ planId, unticked }) => {
      const signable = await engine.ask('plan.signable', { planId, unticked })
      const { signatures } = await signaturesOf(ports, planId, unticked)
      if (!signatures.some(({ standing }) => standing === 'you')) {
        const isMade = signatures.some(({ role }) => role === 'made')
        await signPlan(planId, signable, await keys.signer(), isMade ? 'reviewed' : 'made')
      }
      return signaturesOf(ports, planId, unticked)
    },
  }
}
