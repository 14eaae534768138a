import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { findExclusiveTask } from './state.ts'

/**
 * Refuses with 409 while a workflow configuration task runs: statuses, workflows and workflow
 * schemes can be written by one task at a time on the whole site.
 */
export function refuseDuringWorkflowTask(context: Context): void {
  if (findExclusiveTask(context.site) !== undefined) {
    refuse(409, 'Another workflow configuration update task is ongoing. Please try again later.')
  }
}
