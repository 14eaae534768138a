import { holdsGlobalPermission } from '../groups/state.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { ok, type Reply } from '../http/reply.ts'
import type { Resource } from '../resource.ts'
import { pollTask } from './advance.ts'
import { taskBean } from './bean.ts'
import { isOpen, type Task, taskSlice } from './state.ts'

function visibleTask(context: Context): Task | undefined {
  const task = taskSlice.of(context.site).tasks[context.params.taskId ?? '']
  if (task === undefined) return undefined
  const accountId = context.caller?.accountId
  const isOwn = task.submittedBy === accountId
  if (isOwn || holdsGlobalPermission(context.site, accountId, 'ADMINISTER')) return task
  return refuse(403, 'You do not have permission to view this task.')
}

function getTask(context: Context): Reply {
  const task = visibleTask(context)
  const polled = task === undefined ? undefined : pollTask(context.site, task.id)
  if (polled === undefined) return refuse(404, 'The task was not found.')
  return ok(taskBean(context, polled))
}

/** Cancelling answers bare arrays of text, unlike everything else. */
function cancelTask(context: Context): Reply {
  const task = visibleTask(context)
  if (task === undefined) return { status: 404, body: ['The task was not found.'] }
  if (!isOpen(task)) return { status: 400, body: ['The task cannot be cancelled.'] }
  task.status = 'CANCELLED'
  task.finishedAt = context.site.clock.now()
  return { status: 202, body: {} }
}

/** Asynchronous tasks. */
export const tasksResource: Resource = {
  name: 'tasks',
  routes: [
    {
      method: 'GET',
      path: '/rest/api/3/task/{taskId}',
      who: 'user',
      handle: getTask,
    },
    {
      method: 'POST',
      path: '/rest/api/3/task/{taskId}/cancel',
      who: 'user',
      scopes: { classic: 'write:jira-work', granular: ['delete:async-task:jira'] },
      handle: cancelTask,
    },
  ],
}
