import type { Failure } from '#contract/model/failure'
import { AppError } from '#contract/model/failure'
import type { WriteWatcher } from '#domain/ports'
import type { Base } from '#jira/base'
import { basicCredential } from '#jira/basic-credential'
import { createJiraApi, type JiraClient } from '#jira/client'
import { defaultLimits, type Limits } from '#jira/limits'
import { createNodeNetwork } from '#jira/network'
import type { Recorder } from '#jira/recorder'
import { throwIfCancelled } from '#jira/sleep'
import { createTransport, type Transport } from '#jira/transport'
import { email, token } from './fake-site.ts'

/** An api whose waits are noted instead of waited. */
export interface ApiAt {
  readonly api: JiraClient
  readonly transport: Transport
  readonly waits: readonly number[]
}

/** Makes an api for a server. */
export const apiAt = (
  origin: string,
  options: {
    readonly prefix?: string
    readonly place?: Base['place']
    readonly limits?: Partial<Limits>
    readonly recorder?: Recorder
    readonly watcher?: WriteWatcher
    readonly signal?: AbortSignal
  } = {},
): ApiAt => {
  const waits: number[] = []
  const sleep = async (milliseconds: number, signal?: AbortSignal): Promise<void> => {
    waits.push(milliseconds)
    throwIfCancelled(signal, '')
  }
  const { prefix = '' } = options
  const { place = prefix === '' ? 'cloud-site' : 'gateway' } = options
  const base: Base = { origin, prefix, place }
  const transport = createTransport({
    base,
    credential: basicCredential({
      name: email,
      secret: token,
      base,
      refusal: 'auth.token-rejected',
    }),
    clock: () => '2026-11-23T10:00:00.000Z',
    sleep,
    random: () => 0.5,
    network: createNodeNetwork(),
    limits: { ...defaultLimits, ...options.limits },
    recorder: options.recorder,
  })
  const { watcher, signal } = options
  return { api: createJiraApi({ transport, watcher, signal, sleep }), transport, waits }
}

/** The failure that something ends in; anything else is an error of the test. */
export const failureFrom = async (run: Promise<unknown>): Promise<Failure> => {
  try {
    await run
  } catch (error) {
    if (error instanceof AppError) return error.failure
    throw error
  }
  throw new Error('it did not fail')
}
