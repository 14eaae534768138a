import type { Context } from '../http/context.ts'
import { ok, type Reply } from '../http/reply.ts'
import { applicationRoles } from './state.ts'

/** `GET /instance/license`: the site's products and whether they are paid for. */
export function getLicence(context: Context): Reply {
  const plan = context.site.state.plan === 'free' ? 'FREE' : 'PAID'
  const ids = Object.keys(applicationRoles.of(context.site)).sort()
  return ok({ applications: ids.map((id) => ({ id, plan })) })
}
