import { adjust } from '../http/adjust.ts'
import { noContent, ok, type Reply } from '../http/reply.ts'
import type { Site } from '../site-model.ts'
import { clearCaptchas, elevateSessions, endSessions } from './sign-in/state.ts'

/**
 * The controls that only a Data Center site has: its settings, and what people do in the browser.
 * Undefined = no such control.
 */
export function answerDataCenterControl(
  site: Site,
  method: string,
  path: string,
  body: unknown,
): Reply | undefined {
  const { dataCenter } = site.state
  if (dataCenter === undefined) return undefined
  const done = (act: (site: Site) => void): Reply => {
    act(site)
    return noContent()
  }
  switch (`${method} ${path}`) {
    case 'GET /data-center':
      return ok(dataCenter)
    case 'PUT /data-center':
      return adjust(dataCenter, body)
    case 'DELETE /sessions':
      return done(endSessions)
    case 'DELETE /captchas':
      return done(clearCaptchas)
    case 'PUT /websudo':
      return done(elevateSessions)
    default:
      return undefined
  }
}
