import { defineSlice } from '../slice.ts'

/** A project category. */
export interface ProjectCategory {
  readonly id: string
  name: string
  description: string
}

/** Project categories by id. */
export const projectCategories = defineSlice(
  'projectCategories',
  (): Record<string, ProjectCategory> => ({}),
)
