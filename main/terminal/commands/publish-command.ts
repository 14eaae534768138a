import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { AppError } from '#contract/model/failure'
import type { PublicationSubject } from '#contract/model/publication'
import { createPublishing } from '#publishing/create-publishing'
import { onFile } from '#store/file-failure'
import { makeFolder } from '#store/write-whole-file'
import type { Call, Command } from '../command.ts'
import { type EngineSession, withEngine } from '../engine-session.ts'
import { exitCodes } from '../exit-codes.ts'
import { openPlan, planId } from '../open-plan.ts'
import { readTarget, targetOptions } from '../publish-target.ts'
import { readHost } from '../read-host.ts'
import { placeOfRun } from '../runs-folder.ts'
import { sayPreview, sayPublished } from '../say-published.ts'
import { signInProduct } from '../sign-in-product.ts'
import { WrongCall } from '../wrong-call.ts'

const addressOf = (typed: string | undefined): URL => {
  if (typed === undefined) throw new WrongCall('publish', 'Say where: --at ADDRESS.')
  return readHost(typed)
}

const isFolder = async (path: string): Promise<boolean> =>
  (await onFile(path, () => stat(path))).isDirectory()

/** A folder is a deployment's, a file is a plan. */
const subjectOf = async (
  call: Call,
  engine: EngineSession,
  path: string,
  runId: string | undefined,
): Promise<PublicationSubject> => {
  if (runId !== undefined) return { of: 'run', runId }
  await openPlan(call, engine, path)
  const { unticked } = await engine.ask('plan.papers', { planId })
  return { of: 'plan', planId, unticked }
}

/** A folder of the caller's, or one that is gone afterwards. */
const withOutbox = async <Value>(
  folder: string | undefined,
  use: (folder: string) => Promise<Value>,
): Promise<Value> => {
  if (folder !== undefined) {
    const path = resolve(folder)
    await makeFolder(path)
    return use(path)
  }
  const path = await mkdtemp(join(tmpdir(), 'slipway-outbox-'))
  try {
    return await use(path)
  } finally {
    await rm(path, { recursive: true, force: true })
  }
}

/**
 * `slipway publish WHAT --at ADDRESS`: shows what others will read and whether it may be written there,
 * as far as reads tell, and publishes it with --yes, where the sending itself tells.
 */
export const publishCommand: Command = {
  name: 'publish',
  summary: 'publishes a plan or a deployment to Confluence, Bitbucket or Slack',
  operands: [{ name: 'WHAT', help: 'a plan file, or the folder of a deployment' }],
  options: {
    at: { type: 'string', value: 'HOST', help: 'address of Confluence, Bitbucket or Slack' },
    ...targetOptions,
    yes: { type: 'boolean', help: 'publish it; without this it is only shown' },
    outbox: {
      type: 'string',
      value: 'FOLDER',
      help: 'where it waits if there is no network; what waits for the same HOST is sent, too',
    },
  },
  remarks: [
    'Published again, a page is updated in place, and a pull request gets the new commits.',
    'Nothing in Jira is changed.',
  ],
  run: async (call) => {
    const address = addressOf(call.text('at'))
    const target = readTarget(call, address.href)
    const path = call.operand(0)
    const run = (await isFolder(path)) ? placeOfRun(path) : undefined
    const outbox = call.text('outbox')
    return withOutbox(outbox, (folder) =>
      withEngine(run?.runs ?? join(folder, 'runs'), async (engine) => {
        const subject = await subjectOf(call, engine, path, run?.runId)
        const publishing = createPublishing({
          folder,
          open: (connectionId, signal) => {
            const limited = { ...call, signal: AbortSignal.any([call.signal, signal]) }
            return signInProduct(limited, new URL(connectionId), engine.learn)
          },
          hostOf: async (connectionId) => new URL(connectionId).host,
          lastFailure: async () => null,
          ask: engine.ask,
          clock: () => new Date().toISOString(),
          newId: randomUUID,
        })
        const { publisher, check } = publishing
        const preview = await publisher.preview({ subject, target })
        if (!call.flag('yes')) {
          return sayPreview(preview, await check({ target, subject, signal: call.signal }))
        }
        const sent = await publisher.send(
          { subject, target },
          outbox === undefined ? 'tell' : 'queue',
        )
        if (sent.outcome === 'refused' || sent.outcome === 'could-not-reach') {
          throw new AppError(sent.failure)
        }
        // What waits for the same address: the sign-in at hand was given for that, and for no other.
        if (sent.outcome === 'published') await publisher.flush('user', address.href)
        const code = sent.outcome === 'queued' ? exitCodes.waiting : exitCodes.ok
        return { ...sayPublished(sent), code }
      }),
    )
  },
}
