import type { ConfigObject } from '#contract/model/config-object'
import type { KindModels } from '../kind-model.ts'
import type { ObjectIndex } from '../planning/object-index.ts'
import { usersIn } from './users-in.ts'

/** What of a site depends on an object, directly or through other objects. */
export interface Impact {
  /** Everything but projects. */
  readonly dependants: readonly ConfigObject[]
  /** Projects that use it; the object itself where it is one. */
  readonly projects: readonly ConfigObject[]
  /** Issues of these projects when the site was read; null where Jira did not tell of some. */
  readonly issues: number | null
}

/** Gives what depends on an object of a site, found out when it is first asked for. */
export type ImpactOf = (object: ConfigObject) => Impact

/** Ids of projects, or all of them. */
type Within = ReadonlySet<string> | 'every'

const both = (one: Within, other: Within): Within => {
  if (one === 'every') return other
  if (other === 'every') return one
  return new Set([...one].filter((id) => other.has(id)))
}

const textOf = (within: Within): string =>
  within === 'every' ? within : [...within].sort().join('\n')

const issuesOf = (projects: readonly ConfigObject[]): number | null => {
  let sum = 0
  for (const { facts } of projects) {
    if (typeof facts.issueCount !== 'number') return null
    sum += facts.issueCount
  }
  return sum
}

/**
 * Follows users of users. Nothing is followed beyond a project, but from one that is asked about;
 * and a part that is there for some projects only (a field's context) reaches no others.
 */
export const impactIn = (index: ObjectIndex, models: KindModels): ImpactOf => {
  const usersOf = usersIn(index, models)
  const all = index.objects.filter(({ kind }) => kind === 'project')

  /** Everybody on the site has it, though nothing refers to it. */
  const isEverywhere = (object: ConfigObject): boolean =>
    object.protection === 'site' || models.get(object.kind)?.forProjects?.(object) === 'every'

  const reach = (start: ConfigObject) => {
    const projects = new Set<ConfigObject>(start.kind === 'project' ? [start] : [])
    const dependants = new Set<ConfigObject>()
    const seen = new Map<ConfigObject, Set<string>>()
    const open: { readonly object: ConfigObject; readonly within: Within }[] = []
    const visit = (object: ConfigObject, within: Within): void => {
      const known = seen.get(object) ?? new Set()
      const text = textOf(within)
      if (known.has('every') || known.has(text)) return
      seen.set(object, known.add(text))
      open.push({ object, within })
    }
    visit(start, 'every')
    for (let at = open.pop(); at; at = open.pop()) {
      for (const { user, onlyFor = 'every' } of usersOf(at.object)) {
        const within = both(at.within, onlyFor)
        if (user.kind === 'project') {
          if (within === 'every' || within.has(user.id)) projects.add(user)
        } else if (within === 'every' || within.size > 0) {
          if (user !== start) dependants.add(user)
          visit(user, within)
        }
      }
    }
    return { dependants: [...dependants], projects: [...projects] }
  }

  const find = (object: ConfigObject): Impact => {
    const { dependants, projects: reached } = reach(object)
    const projects = isEverywhere(object) ? all : reached
    return { dependants, projects, issues: issuesOf(projects) }
  }

  const memo = new Map<ConfigObject, Impact>()
  return (object) => {
    const known = memo.get(object)
    if (known) return known
    const found = find(object)
    memo.set(object, found)
    return found
  }
}
