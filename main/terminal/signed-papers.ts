import { readFile } from 'node:fs/promises'
import { AppError, failure } from '#contract/model/failure'
import type { SignatureView } from '#contract/model/file-signature'
import { signatureRoleWording } from '#contract/wording/key-wording'
import { missingSignatures } from '#domain/signatures/missing-signatures'
import { onFile } from '#store/file-failure'
import { signatureViews } from '#store/keys/known-people'
import type { PeopleKeys } from '#store/keys/people-file'
import { readPublicLine } from '#store/keys/public-line'
import type { Call, Option } from './command.ts'
import type { EngineSession } from './engine-session.ts'
import { planId } from './open-plan.ts'
import { ownKey } from './own-key.ts'

/** Options about who has to have signed a plan. */
export const signatureOptions: Readonly<Record<string, Option>> = {
  'two-signatures': {
    type: 'boolean',
    help: 'only if two people signed: its maker, and another one with --reviewed',
  },
  people: {
    type: 'string',
    value: 'FILE',
    help: 'public keys of people whom you know, a line each as slipway key prints it',
  },
}

/** The keys that count: one's own, and those of the file. Throws AppError (`file.…`, `input.invalid`). */
const knownKeys = async (call: Call): Promise<PeopleKeys> => {
  const path = call.text('people')
  const text = path === undefined ? '' : await onFile(path, () => readFile(path, 'utf8'))
  const at = new Date().toISOString()
  const own = await ownKey(call)
  return {
    mine: own === undefined ? null : { name: own.name, publicKey: own.publicKey, madeAt: at },
    people: text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => ({ ...readPublicLine(line), addedAt: at })),
  }
}

/**
 * What an opened plan leaves unticked, and who signed it. Throws AppError `plan.signatures-missing` where
 * `--two-signatures` asks for more.
 */
export const signedPapers = async (
  call: Call,
  engine: EngineSession,
  destination: string,
): Promise<{
  readonly unticked: readonly string[]
  readonly signatures: readonly SignatureView[]
}> => {
  const { unticked, file } = await engine.ask('plan.papers', { planId })
  const signatures = signatureViews(file?.signatures ?? [], await knownKeys(call))
  const missing = call.flag('two-signatures') ? missingSignatures(signatures) : []
  if (missing.length === 0) return { unticked, signatures }
  const details = missing.map((role) => signatureRoleWording[role])
  throw new AppError(failure('plan.signatures-missing', destination, details))
}
