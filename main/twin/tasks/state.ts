import { nextId } from '../ids.ts'
import type { Site } from '../site-model.ts'
import { defineSlice } from '../slice.ts'

/** How a task ends; `hang` never does, `vanish` does its work and is then unknown. */
export type TaskOutcome = 'complete' | 'failed' | 'dead' | 'hang' | 'vanish'

/** An asynchronous task. */
export interface Task {
  readonly id: string
  readonly description: string
  readonly submittedBy: string
  readonly submittedAt: number
  readonly outcome: TaskOutcome
  /** Only one workflow configuration task may run at a time. */
  readonly exclusive: boolean
  /** Name of the work among the resources' taskEffects, and its argument. */
  readonly effect: string
  readonly argument: unknown
  status: 'ENQUEUED' | 'RUNNING' | 'COMPLETE' | 'FAILED' | 'CANCELLED' | 'DEAD'
  polls: number
  startedAt?: number
  finishedAt?: number
  result?: unknown
  message?: string
}

/** Tasks of a site and how long new ones take: whichever comes first, polls or time. */
export interface TaskState {
  readonly tasks: Record<string, Task>
  completeAfterPolls: number
  completeAfterMilliseconds: number
  /** How tasks end. */
  outcome: TaskOutcome
  /** Outcomes of the next tasks, one each; then `outcome` counts again. */
  nextOutcomes: TaskOutcome[]
}

/** Tasks of the site. */
export const taskSlice = defineSlice(
  'tasks',
  (): TaskState => ({
    tasks: {},
    completeAfterPolls: 2,
    completeAfterMilliseconds: 3000,
    outcome: 'complete',
    nextOutcomes: [],
  }),
)

/** What a new task does. */
export interface TaskDetails {
  readonly description: string
  readonly submittedBy: string
  readonly effect: string
  readonly argument: unknown
  readonly exclusive?: boolean
}

/** Puts a task in the queue; its work is done when it completes, not now. */
export function startTask(site: Site, details: TaskDetails): Task {
  const state = taskSlice.of(site)
  const task: Task = {
    id: nextId(site, 'task'),
    description: details.description,
    submittedBy: details.submittedBy,
    submittedAt: site.clock.now(),
    outcome: state.nextOutcomes.shift() ?? state.outcome,
    exclusive: details.exclusive ?? false,
    effect: details.effect,
    argument: details.argument,
    status: 'ENQUEUED',
    polls: 0,
  }
  state.tasks[task.id] = task
  return task
}

/** Whether a task still goes on. */
export function isOpen(task: Task): boolean {
  return task.status === 'ENQUEUED' || task.status === 'RUNNING'
}

/** The workflow configuration task that keeps others from starting, if any. */
export function findExclusiveTask(site: Pick<Site, 'state'>): Task | undefined {
  return Object.values(taskSlice.of(site).tasks).find((task) => task.exclusive && isOpen(task))
}
