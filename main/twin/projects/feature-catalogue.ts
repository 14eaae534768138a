import type { ProjectRecord } from './state.ts'

/** Something that can be switched on and off for a project. */
export interface Feature {
  readonly key: string
  readonly name: string
  /** Jira shows it, but does not let anyone switch it. */
  readonly locked?: boolean
  /** Keys of features that must be on before this one. */
  readonly needs?: readonly string[]
  /** Off unless someone switches it on. */
  readonly startsOff?: boolean
}

const companyManaged: readonly Feature[] = [
  { key: 'jsw.classic.roadmap', name: 'Timeline' },
  { key: 'jsw.classic.backlog', name: 'Backlog', locked: true },
  { key: 'jsw.classic.code', name: 'Code' },
  { key: 'jsw.classic.deployments', name: 'Deployments', startsOff: true },
]

const teamManaged: readonly Feature[] = [
  { key: 'jsw.agility.roadmap', name: 'Timeline' },
  { key: 'jsw.agility.backlog', name: 'Backlog', startsOff: true },
  { key: 'jsw.agility.sprints', name: 'Sprints', needs: ['jsw.agility.backlog'], startsOff: true },
  { key: 'jsw.agility.estimation', name: 'Estimation', startsOff: true },
  { key: 'jsw.agility.reports', name: 'Reports', startsOff: true },
  { key: 'jsw.agility.code', name: 'Code' },
  { key: 'jsw.agility.releases', name: 'Releases', startsOff: true },
  { key: 'jsw.agility.deployments', name: 'Deployments', startsOff: true },
]

/** What can be switched for a project; only software projects have such features. */
export function featuresOf({ projectTypeKey, style }: ProjectRecord): readonly Feature[] {
  if (projectTypeKey !== 'software') return []
  return style === 'next-gen' ? teamManaged : companyManaged
}
