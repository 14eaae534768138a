import { existsSync } from 'node:fs'
import { AppError, failure } from '#contract/model/failure'
import type { Call } from './command.ts'
import type { EngineSession } from './engine-session.ts'
import { passphraseOf } from './passphrase.ts'
import { startProgress } from './progress.ts'
import { signIn } from './sign-in.ts'

/** What a snapshot was read from. */
export interface ReadIntoEngine {
  readonly encrypted: boolean
}

const openIn = async (
  call: Call,
  engine: EngineSession,
  path: string,
  id: string,
): Promise<ReadIntoEngine> => {
  const opened = await engine.ask('file.open', { id, path, passphrase: passphraseOf(call) })
  if (opened.opened === 'locked') throw new AppError(failure('file.passphrase-needed', path))
  if (opened.opened === 'plan') {
    throw new AppError(failure('input.invalid', path, ['It is a plan, not a snapshot.']))
  }
  return { encrypted: opened.file.encrypted }
}

/**
 * Puts a snapshot into the engine under the name of its side: from a file, a folder of readable text,
 * or a site, which is read.
 */
export const readIntoEngine = async (
  call: Call,
  engine: EngineSession,
  named: string,
  side: 'source' | 'destination',
): Promise<ReadIntoEngine> => {
  if (existsSync(named)) return openIn(call, engine, named, side)
  const connection = await signIn(call, named, side)
  const bar = startProgress(`Snapshot of the ${side}`, call.progress)
  await engine.ask(
    'snapshot.take',
    { snapshotId: side, site: engine.lend(connection) },
    {
      signal: call.signal,
      onNews: ({ done, total, kindTitle }) => bar.show(done, total, kindTitle),
    },
  )
  bar.end(`of ${connection.site.title}`)
  return { encrypted: false }
}
