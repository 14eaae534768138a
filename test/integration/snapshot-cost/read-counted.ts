import type { ConfigObject } from '#contract/model/config-object'
import type { Gap } from '#contract/model/snapshot'
import { baseOf } from '#jira/base'
import { basicCredential } from '#jira/basic-credential'
import { createJiraApi } from '#jira/client'
import { connect } from '#jira/connect'
import { createNodeNetwork } from '#jira/network'
import { apiToken } from '#jira/presented'
import { sleepFor } from '#jira/sleep'
import { createTransport } from '#jira/transport'
import { readSite } from '#kinds/read-site'
import { kinds } from '#kinds/registry'
import type { Twin } from '#twin/serve'
import { recorderFor } from '../record-exchanges.ts'
import { stampOf } from '../stamp-of.ts'

/** A site that was read, and what reading it cost. */
export interface CountedReading {
  readonly objects: readonly ConfigObject[]
  readonly gaps: readonly Gap[]
  /** Requests by the kind they were made for. */
  readonly requests: ReadonlyMap<string, number>
  /** All that went over the wire while the kinds were read, repeats included. */
  readonly sent: number
}

/** Reads all kinds of a twin as a snapshot does, and counts requests for each. */
export const readCounted = async (twin: Twin): Promise<CountedReading> => {
  const { email, token } = twin.credentials
  const { fieldModel, account } = await connect({
    address: twin.address,
    presented: apiToken({ email, token }),
  })
  const base = baseOf(twin.address, 'cloud-site')
  const transport = createTransport({
    base,
    credential: basicCredential({
      name: email,
      secret: token,
      base,
      refusal: 'auth.token-rejected',
    }),
    clock: () => new Date().toISOString(),
    sleep: sleepFor,
    random: Math.random,
    network: createNodeNetwork(),
    recorder: recorderFor(twin),
  })
  const requests = new Map<string, number>()
  const apiFor = (kind: string) =>
    createJiraApi({
      transport: {
        ...transport,
        send: (request) => {
          requests.set(kind, (requests.get(kind) ?? 0) + 1)
          return transport.send(request)
        },
      },
    })
  const { objects, gaps } = await readSite(kinds, {
    apiFor,
    site: stampOf(twin),
    fieldModel,
    account,
  })
  return { objects, gaps, requests, sent: transport.requests() }
}
