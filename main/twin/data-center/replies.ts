import type { Reply } from '../http/reply.ts'

/** The error shape of Jira's REST framework, the second one beside `errorMessages` (§1.6). */
export function frameworkError(status: number, message: string): Reply {
  return { status, body: { message, 'status-code': status } }
}

/** An answer that is a page for people. */
export function htmlReply(status: number, title: string, text = title): Reply {
  const body = `<!DOCTYPE html><html><head><title>${title}</title></head><body><h1>${text}</h1></body></html>`
  return { status, body, contentType: 'text/html;charset=UTF-8' }
}

/** The 404 for paths and modules that are not there. */
export function pageNotFound(): Reply {
  return htmlReply(404, 'Oops, you&#39;ve found a dead link.')
}

/** The 401 for callers who have not signed in (recorded on 10.3.19). */
export function unauthenticated(): Reply {
  return frameworkError(401, 'Client must be authenticated to access this resource.')
}
