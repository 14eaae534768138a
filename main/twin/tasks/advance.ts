import type { Site } from '../site-model.ts'
import { isOpen, type Task, type TaskState, taskSlice } from './state.ts'

function doWork(site: Site, task: Task): void {
  for (const resource of site.resources) {
    const effect = resource.taskEffects?.[task.effect]
    if (effect === undefined) continue
    task.result = effect(site, task.argument)
    return
  }
  throw new Error(`no resource does the work "${task.effect}"`)
}

function finish(site: Site, state: TaskState, task: Task): void {
  task.finishedAt = site.clock.now()
  if (task.outcome === 'failed') {
    task.status = 'FAILED'
    task.message = 'The task failed.'
    return
  }
  if (task.outcome === 'dead') {
    task.status = 'DEAD'
    return
  }
  doWork(site, task)
  task.status = 'COMPLETE'
  if (task.outcome === 'vanish') delete state.tasks[task.id]
}

/** Moves one task as far as its polls and the time allow. */
function advanceTask(site: Site, state: TaskState, task: Task): void {
  const elapsed = site.clock.now() - task.submittedAt
  const isDue = task.polls >= state.completeAfterPolls || elapsed >= state.completeAfterMilliseconds
  if (task.outcome !== 'hang' && isDue) {
    task.startedAt ??= site.clock.now()
    finish(site, state, task)
  } else if (task.status === 'ENQUEUED' && (task.polls > 0 || elapsed > 0)) {
    task.status = 'RUNNING'
    task.startedAt = site.clock.now()
  }
}

/** Moves all open tasks on; called before every request, so that work happens while time passes. */
export function advanceTasks(site: Site): void {
  const state = taskSlice.of(site)
  for (const task of Object.values(state.tasks)) {
    if (isOpen(task)) advanceTask(site, state, task)
  }
}

/** Counts one poll of a task and moves it on. */
export function pollTask(site: Site, taskId: string): Task | undefined {
  const state = taskSlice.of(site)
  const task = state.tasks[taskId]
  if (task === undefined || !isOpen(task)) return task
  advanceTask(site, state, task)
  task.polls += 1
  return state.tasks[taskId]
}
