import type { DataCenterTwin } from '#twin/serve'
import { basic, type Caller, createCaller } from './client.ts'

const api = '/rest/api/2'

/** Calls a Data Center twin with the administrator's personal access token. */
export function withToken(
  twin: DataCenterTwin,
  secret = twin.credentials.personalAccessToken,
): Caller {
  return createCaller(twin.address, `Bearer ${secret}`, api)
}

/** Calls a Data Center twin with user name and password. */
export function withPassword(
  twin: DataCenterTwin,
  name = twin.credentials.userName,
  password = twin.credentials.password,
): Caller {
  return createCaller(twin.address, basic(name, password), api)
}

/** Calls a Data Center twin without an Authorization header. */
export function anonymously(twin: DataCenterTwin): Caller {
  return createCaller(twin.address, undefined, api)
}
