import type { Resource } from './resource.ts'
import { tasksResource } from './tasks/resource.ts'

/**
 * Every folder that answers requests. A fresh site is seeded in this order: what others refer to
 * comes first.
 */
export const resources: readonly Resource[] = [tasksResource]
