import { expect } from 'vitest'
import { connect } from '#jira/connect'
import type { Kind, WriteContext } from '#kinds/kind'
import { kindsByNameOn, kindsOn } from '#kinds/products'
import { readSite } from '#kinds/read-site'
import { createDataCenterSite } from '#twin/data-center/create-site'
import type { DataCenterSite } from '#twin/data-center/state'
import { startTwin } from '#twin/serve'
import { bareStep } from '../../bare-step.ts'
import { recorderFor } from '../record-exchanges.ts'
import type { OpenSite } from './open-site.ts'

/** A kind as it is on Data Center. */
export const onServer = (name: string): Kind => {
  const kind = kindsByNameOn('data-center').get(name)
  if (!kind) throw new Error(`Data Center has no ${name}`)
  return kind
}

/** Serves a Data Center site and signs in with the administrator's token; closes like `openSite`. */
export const openServer = async (
  site: DataCenterSite = createDataCenterSite(),
): Promise<OpenSite> => {
  const twin = await startTwin({ site })
  const connection = await connect({
    address: twin.address,
    presented: {
      way: 'personal-access-token',
      token: twin.credentials.personalAccessToken,
    },
    sleep: () => Promise.resolve(),
    recorder: recorderFor(twin),
  })
  const writes: string[] = []
  const gaps: OpenSite['gaps'][number][] = []
  const api = connection.api.withWatcher({
    writing: async (method, path) => void writes.push(`${method} ${path}`),
    answered: async () => {},
  })
  const { site: stamp, fieldModel, account } = connection
  const context: WriteContext = {
    api,
    site: stamp,
    fieldModel,
    accountId: account.accountId,
    step: {
      ...bareStep,
      id: 'status:1',
      kind: 'status',
      name: '',
      naturalKey: '',
      sourceId: '1',
    },
    secret: () => undefined,
  }
  return {
    twin,
    writes,
    gaps,
    context,
    requests: connection.requests,
    read: async (kind) => {
      const reading = await readSite(kindsOn('data-center'), {
        apiFor: () => api,
        site: stamp,
        fieldModel,
        account,
        only: [kind.model.kind],
      })
      gaps.push(...reading.gaps)
      return reading.objects
    },
    [Symbol.asyncDispose]: async () => {
      await twin.stop()
      expect(twin.site.unmodelled).toEqual([])
    },
  }
}
