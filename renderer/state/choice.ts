import type { Contents, Selection } from '#contract/model/contents'

/** What of the source the user has chosen. */
export interface Choice {
  /** The whole site; the rest is kept for when the user thinks better of it. */
  readonly everything: boolean
  /** Keys of projects. */
  readonly projects: ReadonlySet<string>
  /** Single objects, by `objectKey`. */
  readonly objects: ReadonlySet<string>
}

/** Nothing is chosen. */
export const emptyChoice: Choice = { everything: false, projects: new Set(), objects: new Set() }

/** One text for an object, to tick it by. */
export const objectKey = ({ kind, id }: { readonly kind: string; readonly id: string }): string =>
  `${kind}:${id}`

const withOrWithout = (
  keys: ReadonlySet<string>,
  changed: Iterable<string>,
  chosen: boolean,
): ReadonlySet<string> => {
  const next = new Set(keys)
  for (const key of changed) {
    if (chosen) next.add(key)
    else next.delete(key)
  }
  return next
}

/** Chooses projects, or no longer. */
export const chooseProjects = (
  choice: Choice,
  keys: Iterable<string>,
  chosen: boolean,
): Choice => ({ ...choice, projects: withOrWithout(choice.projects, keys, chosen) })

/** Chooses single objects, or no longer. */
export const chooseObjects = (choice: Choice, keys: Iterable<string>, chosen: boolean): Choice => ({
  ...choice,
  objects: withOrWithout(choice.objects, keys, chosen),
})

/** Whether there is anything to analyze. */
export const isEmptyChoice = ({ everything, projects, objects }: Choice): boolean =>
  !everything && projects.size === 0 && objects.size === 0

/** Leaves out of a choice what the source no longer has, or what cannot be carried. */
export const keepChoice = (choice: Choice, { projects, objects }: Contents): Choice => {
  const keys = new Set(projects.flatMap(({ key, refused }) => (refused === null ? [key] : [])))
  const known = new Set(objects.map(objectKey))
  return {
    everything: choice.everything,
    projects: new Set([...choice.projects].filter((key) => keys.has(key))),
    objects: new Set([...choice.objects].filter((key) => known.has(key))),
  }
}

/** The choice as the main process takes it. */
export const selectionOf = (choice: Choice, { objects }: Contents): Selection =>
  choice.everything
    ? { projects: 'all', objects: 'all' }
    : {
        projects: [...choice.projects],
        objects: objects.flatMap(({ kind, id }) =>
          choice.objects.has(objectKey({ kind, id })) ? [{ kind, id }] : [],
        ),
      }
