import { nextId } from '../ids.ts'
import type { Site } from '../site-model.ts'
import { defineSlice } from '../slice.ts'

/** Who gets the issues of a component. */
export const assigneeTypes = [
  'PROJECT_DEFAULT',
  'COMPONENT_LEAD',
  'PROJECT_LEAD',
  'UNASSIGNED',
] as const

/** A component of a project. */
export interface Component {
  readonly id: string
  readonly projectId: string
  name: string
  description: string
  leadAccountId: string | null
  assigneeType: (typeof assigneeTypes)[number]
}

/** Components by id. */
export const components = defineSlice('components', (): Record<string, Component> => ({}))

/** Adds a component; nothing is checked here. */
export function addComponent(
  site: Pick<Site, 'state'>,
  details: Pick<Component, 'projectId' | 'name'> & Partial<Component>,
): Component {
  const component: Component = {
    description: '',
    leadAccountId: null,
    assigneeType: 'PROJECT_DEFAULT',
    ...details,
    id: details.id ?? nextId(site, 'component'),
  }
  components.of(site)[component.id] = component
  return component
}

/** The components of a project by name. */
export function componentsOf(site: Pick<Site, 'state'>, projectId: string): readonly Component[] {
  return Object.values(components.of(site))
    .filter((component) => component.projectId === projectId)
    .toSorted((one, other) => one.name.localeCompare(other.name))
}
