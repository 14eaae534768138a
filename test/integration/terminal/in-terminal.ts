import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { commands } from '#terminal/commands'
import { runSlipway, type Said } from '#terminal/run-slipway'
import type { Twin } from '#twin/serve'

/** A folder that is gone after the test. */
export const ownFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-terminal-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** How a call is surrounded, as far as a test cares. */
export interface Surrounded {
  readonly environment?: Readonly<Record<string, string>>
  /** Lines of standard input. */
  readonly lines?: readonly string[]
  readonly signal?: AbortSignal
}

/** Calls a command as a shell would, and gives what it said. */
export const slipway = async (
  args: readonly string[],
  { environment = {}, lines = [], signal }: Surrounded = {},
): Promise<Said & { readonly progress: string }> => {
  const left = [...lines]
  let progress = ''
  const said = await runSlipway(commands, args, {
    environment: { SLIPWAY_EXCHANGES: process.env.SLIPWAY_EXCHANGES, ...environment },
    readLine: async () => left.shift(),
    progress: { write: (text) => (progress += text) },
    signal: signal ?? new AbortController().signal,
  })
  return { ...said, progress }
}

/** The environment that signs in to a twin. */
export const signedInto = ({ credentials }: Twin) => ({
  SLIPWAY_EMAIL: credentials.email,
  SLIPWAY_TOKEN: credentials.token,
})
