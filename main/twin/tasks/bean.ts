import type { Context } from '../http/context.ts'
import type { Reply } from '../http/reply.ts'
import { startTask, type Task, type TaskDetails } from './state.ts'

const progressOf = { ENQUEUED: 0, RUNNING: 50, COMPLETE: 100, FAILED: 50, CANCELLED: 50, DEAD: 50 }

function numericUser(accountId: string): number {
  return Number.parseInt(accountId.replace(/[^0-9a-f]/g, '').slice(-8) || '0', 16)
}

/** A task as `GET /task/{taskId}` shows it. Times are milliseconds, the user is a number. */
export function taskBean(context: Context, task: Task): Readonly<Record<string, unknown>> {
  const { startedAt, finishedAt } = task
  const now = context.site.clock.now()
  return {
    self: `${context.api}/task/${task.id}`,
    id: task.id,
    description: task.description,
    status: task.status,
    ...(task.message === undefined ? {} : { message: task.message }),
    ...(task.result === undefined ? {} : { result: task.result }),
    submittedBy: numericUser(task.submittedBy),
    progress: progressOf[task.status],
    elapsedRuntime: startedAt === undefined ? 0 : (finishedAt ?? now) - startedAt,
    submitted: task.submittedAt,
    ...(startedAt === undefined ? {} : { started: startedAt }),
    ...(finishedAt === undefined ? {} : { finished: finishedAt }),
    lastUpdate: finishedAt ?? startedAt ?? task.submittedAt,
  }
}

/** Starts a task for the caller of a request. */
export function startTaskFor(context: Context, details: Omit<TaskDetails, 'submittedBy'>): Task {
  return startTask(context.site, {
    ...details,
    submittedBy: context.caller?.accountId ?? 'anonymous',
  })
}

/** Starts a task and answers 303 with Location and the task as body. */
export function seeTask(context: Context, details: Omit<TaskDetails, 'submittedBy'>): Reply {
  const task = startTaskFor(context, details)
  return {
    status: 303,
    headers: { Location: `${context.api}/task/${task.id}` },
    body: taskBean(context, task),
  }
}
