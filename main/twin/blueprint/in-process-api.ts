import { dispatch } from '../http/dispatch.ts'
import type { ParsedBody, Upload } from '../http/parse-body.ts'
import { createRouter } from '../http/router.ts'
import { siteCredentials } from '../site.ts'
import type { Site } from '../site-model.ts'
import { advanceTasks } from '../tasks/advance.ts'
import { isOpen, taskSlice } from '../tasks/state.ts'

/** Calls a site's own operations without HTTP, as its administrator. */
export interface InProcessApi {
  /** Gives the answer's body. A refusal is a bug in the blueprint and throws with Jira's words. */
  call(method: string, path: string, body?: unknown): unknown
  /** Sends an image. */
  upload(path: string, image: Upload): unknown
}

/** Finishes what a call began, so that the next one finds the site at rest. */
const finishTasks = (site: Site): void => {
  const state = taskSlice.of(site)
  const { completeAfterPolls, completeAfterMilliseconds } = state
  state.completeAfterPolls = 0
  state.completeAfterMilliseconds = 0
  while (Object.values(state.tasks).some(isOpen)) advanceTasks(site)
  state.completeAfterPolls = completeAfterPolls
  state.completeAfterMilliseconds = completeAfterMilliseconds
}

/** Opens a site for building. Its write log is left as it was. */
export const openInProcess = (site: Site): InProcessApi => {
  const router = createRouter(site.resources.flatMap((resource) => resource.routes))
  const { email, token } = siteCredentials(site)
  const headers = {
    authorization: `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`,
    'x-force-accept-language': 'true',
    'accept-language': 'en-US',
    'content-type': 'application/json',
    'x-atlassian-token': 'no-check',
  }
  const send = (method: string, path: string, parsed: ParsedBody): unknown => {
    const url = new URL(path, 'http://site')
    const written = site.writes.length
    const reply = dispatch(
      {
        site,
        entrance: url.pathname.startsWith('/automation/') ? 'automation' : 'site',
        method,
        path: url.pathname,
        query: url.searchParams,
        headers,
        readBody: () => parsed,
      },
      router(method, url.pathname),
    )
    site.writes.length = written
    if (reply.status >= 400) {
      const sent = parsed.kind === 'body' ? JSON.stringify(parsed.body) : ''
      const said = JSON.stringify(reply.body)
      throw new Error(`${method} ${path} ${sent}: ${reply.status} ${said}`)
    }
    if (method !== 'GET') finishTasks(site)
    return reply.body
  }
  return {
    call: (method, path, body) => send(method, path, { kind: 'body', body: structuredClone(body) }),
    upload: (path, upload) => send('POST', path, { kind: 'body', body: undefined, upload }),
  }
}
