import type { SignIn } from '../http/authenticate.ts'
import type { Reply } from '../http/reply.ts'
import { scopeMismatch } from '../http/scopes.ts'
import { unreadableReply } from './errors.ts'

/**
 * Refuses callers of the automation API before anything is read: a token that opens nothing is 401
 * on reads but, as measured on a real site, the unreadable body on writes; a scoped one is refused
 * everywhere. Undefined lets the caller pass.
 */
export function refuseAutomationCaller(method: string, who: SignIn): Reply | undefined {
  if (who.kind === 'anonymous' || who.kind === 'failed') {
    return method === 'GET'
      ? { status: 401, body: { code: 401, message: 'Unauthorized' } }
      : unreadableReply()
  }
  return who.token.kind === 'scoped' ? scopeMismatch : undefined
}
