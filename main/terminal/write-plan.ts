import { signFile } from '#store/file-signatures'
import type { Call } from './command.ts'
import type { EngineSession } from './engine-session.ts'
import { planId } from './open-plan.ts'
import { ownKey } from './own-key.ts'

/**
 * Writes the engine's plan into a file, signed where the environment names a key. Gives the name of the
 * signer. Throws AppError (`file.…`, `input.invalid`).
 */
export const writePlan = async (
  call: Call,
  engine: EngineSession,
  path: string,
): Promise<string | null> => {
  const signer = await ownKey(call)
  const madeBy = { name: signer?.name ?? '', account: '' }
  const toSign = await engine.ask('plan.write', { planId, path, unticked: [], origin: { madeBy } })
  if (signer === undefined || toSign === null) return null
  const at = new Date().toISOString()
  const signature = signFile(toSign, signer, { role: 'made', at })
  await engine.ask('plan.add-signature', { planId, signature })
  return signer.name
}
