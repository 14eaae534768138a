import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { badPayload, bodyMembers, isMembers, type Members } from '../http/members.ts'
import { ok, type Reply } from '../http/reply.ts'
import { planCreate } from './create.ts'
import type { Finding } from './findings.ts'
import { planUpdate } from './update.ts'

/** A bare payload, without the member around it, gets a 400 that helps nobody. */
function readPayload(context: Context): Members {
  const { payload } = bodyMembers(context)
  return isMembers(payload) ? payload : refuse(400, badPayload)
}

function answer(context: Context, findings: readonly Finding[]): Reply {
  const { validationOptions } = bodyMembers(context)
  const levels = isMembers(validationOptions) ? validationOptions.levels : undefined
  const wanted = Array.isArray(levels) ? levels : ['ERROR', 'WARNING']
  return ok({ errors: findings.filter(({ level }) => wanted.includes(level)) })
}

/** `POST /workflows/create/validation`. */
export function validateCreate(context: Context): Reply {
  return answer(context, planCreate(context, readPayload(context)).findings)
}

/** `POST /workflows/update/validation`. */
export function validateUpdate(context: Context): Reply {
  return answer(context, planUpdate(context, readPayload(context)).findings)
}
