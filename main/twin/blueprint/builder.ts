import type { Site } from '../site-model.ts'
import type { Directory } from './directory.ts'
import type { InProcessApi } from './in-process-api.ts'

/** What every part of building works with. */
export interface Builder {
  readonly site: Site
  readonly api: InProcessApi
  readonly directory: Directory
}

/** The id in an answer to a create, wherever Jira puts it. */
export const createdId = (answer: unknown, member = 'id'): string => {
  const id = (answer as Record<string, unknown>)[member]
  if (typeof id !== 'string' && typeof id !== 'number') {
    throw new Error(`no ${member} in ${JSON.stringify(answer)}`)
  }
  return String(id)
}
