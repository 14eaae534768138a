import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Twin } from '#twin/serve'
import { mintToken } from '#twin/tokens'

/** An answer of the twin, as a test looks at it. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: tests read bodies of every shape
  readonly body: any
}

/** One exchange, in the form the conformance tool reads; no headers, they hold credentials. */
export interface Exchange {
  readonly method: string
  readonly url: string
  readonly requestBody: unknown
  readonly status: number
  readonly responseBody: unknown
  readonly direction?: 'client' | 'server'
}

/** Options of one request. */
export interface CallOptions {
  readonly headers?: Record<string, string>
  /** A body the specification forbids, sent on purpose: only the answer is judged. */
  readonly wrong?: boolean
}

/** A plain caller: no product code in between, redirects are not followed. */
export interface Caller {
  (method: string, path: string, body?: unknown, options?: CallOptions): Promise<Answer>
  readonly exchanges: Exchange[]
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text === '' ? undefined : text
  }
}

/**
 * Makes a caller with a fixed Authorization header; undefined = anonymous. `api` goes before paths
 * that do not begin with `/rest`; the automation API has none.
 */
export function createCaller(
  base: string,
  authorization: string | undefined,
  api = '/rest/api/3',
): Caller {
  const exchanges: Exchange[] = []
  const call = async (
    method: string,
    path: string,
    body?: unknown,
    options: CallOptions = {},
  ): Promise<Answer> => {
    const url = path.startsWith('/rest') ? path : `${api}${path}`
    const response = await fetch(`${base}${url}`, {
      method,
      redirect: 'manual',
      headers: {
        Accept: 'application/json',
        ...(method === 'GET' ? {} : { 'Content-Type': 'application/json' }),
        ...(authorization === undefined ? {} : { Authorization: authorization }),
        ...options.headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const answer = {
      status: response.status,
      headers: response.headers,
      body: parse(await response.text()),
    }
    exchanges.push({
      method,
      url,
      requestBody: body,
      status: answer.status,
      responseBody: answer.body,
      ...(options.wrong === true || answer.status >= 400 ? { direction: 'server' as const } : {}),
    })
    return answer
  }
  return Object.assign(call, { exchanges })
}

/** `Basic` header of an e-mail and token. */
export function basic(email: string, token: string): string {
  return `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`
}

/** Calls the site host as its administrator. */
export function asAdmin(twin: Twin): Caller {
  return createCaller(twin.address, basic(twin.credentials.email, twin.credentials.token))
}

/** Calls the site host as the account with this e-mail address; default the ordinary user. */
export function asUser(twin: Twin, accountId: string, email: string): Caller {
  return createCaller(twin.address, basic(email, mintToken(twin.site, accountId)))
}

const tool = join(import.meta.dirname, '../../../../shared/tools/openapi-conformance.mjs')

/** Why the conformance check cannot run here; undefined = it can. */
export const conformanceMissing = existsSync(tool)
  ? undefined
  : 'the conformance tool and the specification are not on this machine'

/** Judges exchanges by the official specification; gives the tool's report when it objects. */
export async function checkConformance(exchanges: readonly Exchange[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'twin-'))
  try {
    const file = join(folder, 'exchanges.jsonl')
    await writeFile(file, exchanges.map((exchange) => JSON.stringify(exchange)).join('\n'))
    const run = spawnSync(process.execPath, [tool, file], { encoding: 'utf8', timeout: 60_000 })
    return run.status === 0 ? '' : `${run.stdout}\n${run.stderr}`
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
