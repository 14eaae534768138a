import { answerDataCenterControl } from '../data-center/control.ts'
import type { Fault, FaultRule } from '../faults.ts'
import type { Site } from '../site-model.ts'
import { taskSlice } from '../tasks/state.ts'
import { adjust } from './adjust.ts'
import { errorMessages } from './errors.ts'
import { isMembers, type Members } from './members.ts'
import { noContent, ok, type Reply } from './reply.ts'

const faultKinds: readonly Fault['kind'][] = [
  'status',
  'status-after-write',
  'drop-before',
  'drop-after',
  'slow-body',
  'html',
  'truncated',
  'latency',
]

function isRule(value: unknown): value is FaultRule {
  if (!isMembers(value) || !isMembers(value.fault)) return false
  return faultKinds.some((kind) => kind === (value.fault as Members).kind)
}

function setFaults(site: Site, body: unknown): Reply {
  if (!isMembers(body)) return errorMessages(400, 'Expected an object.')
  const { rules = [], latencyMilliseconds = 0 } = body
  if (!Array.isArray(rules) || !rules.every(isRule) || typeof latencyMilliseconds !== 'number') {
    return errorMessages(400, 'Expected {rules, latencyMilliseconds}; see main/twin/faults.ts.')
  }
  site.faults.rules = rules
  site.faults.latencyMilliseconds = latencyMilliseconds
  return noContent()
}

/**
 * The twin's own controls under `/__twin`, for whoever rehearses against it from another process:
 * faults, switches, tasks, state and write log. Nothing of it shows under /rest.
 */
export function answerControl(site: Site, method: string, path: string, body: unknown): Reply {
  switch (`${method} ${path}`) {
    case 'GET /state':
      return ok(site.state)
    case 'GET /writes':
      return ok(site.writes)
    case 'GET /unmodelled':
      return ok(site.unmodelled)
    case 'GET /faults':
      return ok(site.faults)
    case 'PUT /faults':
      return setFaults(site, body)
    case 'DELETE /faults':
      return setFaults(site, {})
    case 'GET /switches':
      return ok(site.switches)
    case 'PUT /switches':
      return adjust(site.switches, body)
    case 'PUT /tasks':
      return adjust(taskSlice.of(site), body)
    default:
      return (
        answerDataCenterControl(site, method, path, body) ??
        errorMessages(404, `No such control: ${method} ${path}`)
      )
  }
}
