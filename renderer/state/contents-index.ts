import type { Contents } from '#contract/model/contents'
import { allWords } from './all-words.ts'
import { objectKey } from './choice.ts'

type Project = Contents['projects'][number]
type SourceObject = Contents['objects'][number]

/** An object that can be chosen, with its key. */
export interface Choosable extends SourceObject {
  readonly key: string
}

/** What a source has, found out once, so that searching it is a plain loop. */
export interface ContentsIndex {
  readonly contents: Contents
  readonly projects: readonly { readonly project: Project; readonly text: string }[]
  /** Objects that can be chosen, by kind, by name. */
  readonly objects: ReadonlyMap<
    string,
    readonly { readonly object: Choosable; readonly text: string }[]
  >
}

const byName = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** Finds out once what searching a source needs. */
export const indexContents = (contents: Contents): ContentsIndex => {
  const choosable = new Set(
    contents.kinds.flatMap(({ kind, selectable }) => (selectable ? [kind] : [])),
  )
  const objects = new Map<string, { object: Choosable; text: string }[]>()
  for (const object of contents.objects) {
    if (!choosable.has(object.kind)) continue
    const entry = {
      object: { ...object, key: objectKey(object) },
      text: `${object.name} ${object.ownerName}`.toLowerCase(),
    }
    const known = objects.get(object.kind)
    if (known === undefined) objects.set(object.kind, [entry])
    else known.push(entry)
  }
  for (const entries of objects.values()) {
    entries.sort((one, other) => byName.compare(one.object.name, other.object.name))
  }
  return {
    contents,
    projects: contents.projects
      .map((project) => ({ project, text: `${project.name} ${project.key}`.toLowerCase() }))
      .sort((one, other) => byName.compare(one.project.name, other.project.name)),
    objects,
  }
}

/** Projects in whose name or key all words occur. */
export const findProjects = ({ projects }: ContentsIndex, text: string): readonly Project[] => {
  const matches = allWords(text)
  return projects.flatMap((entry) => (matches(entry.text) ? [entry.project] : []))
}

/** Objects of a kind in whose name, or whose owner's, all words occur. */
export const findObjects = (
  { objects }: ContentsIndex,
  kind: string,
  text: string,
): readonly Choosable[] => {
  const matches = allWords(text)
  return (objects.get(kind) ?? []).flatMap((entry) => (matches(entry.text) ? [entry.object] : []))
}
