import { expect } from 'vitest'
import type { DataCenterTwin } from '#twin/serve'
import { judgeExchanges } from '../../data-center/judge.ts'
import { readSpecification, specificationMissing } from '../../data-center/specification.ts'
import { basic, type Caller, createCaller, type Exchange } from './client.ts'

const api = '/rest/api/2'

/** What the callers of a twin have said so far. */
const said = new WeakMap<DataCenterTwin, Exchange[][]>()

function listen(twin: DataCenterTwin, caller: Caller): Caller {
  said.set(twin, [...(said.get(twin) ?? []), caller.exchanges])
  return caller
}

/** Calls a Data Center twin with the administrator's personal access token. */
export function withToken(
  twin: DataCenterTwin,
  secret = twin.credentials.personalAccessToken,
): Caller {
  return listen(twin, createCaller(twin.address, `Bearer ${secret}`, api))
}

/** Calls a Data Center twin with user name and password. */
export function withPassword(
  twin: DataCenterTwin,
  name = twin.credentials.userName,
  password = twin.credentials.password,
): Caller {
  return listen(twin, createCaller(twin.address, basic(name, password), api))
}

/** Calls a Data Center twin without an Authorization header. */
export function anonymously(twin: DataCenterTwin): Caller {
  return listen(twin, createCaller(twin.address, undefined, api))
}

/** Ends a twin; what was said fits Atlassian's document, where that is on this machine. */
export async function closeJudged(twin: DataCenterTwin): Promise<void> {
  await twin.stop()
  if (specificationMissing !== undefined) return
  const exchanges = (said.get(twin) ?? []).flat()
  expect(judgeExchanges(readSpecification(), exchanges)).toEqual([])
}

/** Ends a twin to which nothing was unknown. */
export async function closeSound(twin: DataCenterTwin): Promise<void> {
  await closeJudged(twin)
  expect(twin.site.unmodelled).toEqual([])
}
