import type { Contents } from '#contract/model/contents'
import { capitalised } from '#contract/wording/plural'
import { selectText } from '#contract/wording/screens/select-text'
import type { TreeRow } from '../components/tree/tree-row.ts'
import { type Choice, chooseObjects, chooseProjects } from './choice.ts'
import { type Choosable, type ContentsIndex, findObjects, findProjects } from './contents-index.ts'
import type { TickState } from './ticks.ts'

type Project = Contents['projects'][number]

/** A row of the tree on the Select screen. */
export type SelectRow = TreeRow &
  (
    | { readonly is: 'projects'; readonly title: string; readonly keys: readonly string[] }
    | { readonly is: 'project'; readonly project: Project }
    | { readonly is: 'kind'; readonly title: string; readonly keys: readonly string[] }
    | { readonly is: 'object'; readonly object: Choosable }
  )

/** Key of the branch with the projects; kinds have their own as key. */
export const projectsKey = '#projects'

interface Branch {
  readonly key: string
  readonly title: string
  readonly keys: readonly string[]
  readonly is: 'projects' | 'kind'
  readonly count: number
  readonly leaves: (parent: number) => readonly SelectRow[]
}

const projectBranch = (index: ContentsIndex, text: string): Branch => {
  const found = findProjects(index, text)
  return {
    key: projectsKey,
    title: selectText.projects,
    is: 'projects',
    keys: found.flatMap(({ key, refused }) => (refused === null ? [key] : [])),
    count: found.length,
    leaves: (parent) =>
      found.map((project, at) => ({
        is: 'project',
        project,
        key: `project ${project.key}`,
        text: project.name,
        level: 2,
        place: at + 1,
        siblings: found.length,
        parent,
        open: null,
      })),
  }
}

const kindBranch = (index: ContentsIndex, kind: string, title: string, text: string): Branch => {
  const found = findObjects(index, kind, text)
  return {
    key: kind,
    title: capitalised(title),
    is: 'kind',
    keys: found.map(({ key }) => key),
    count: found.length,
    leaves: (parent) =>
      found.map((object, at) => ({
        is: 'object',
        object,
        key: object.key,
        text: object.name,
        level: 2,
        place: at + 1,
        siblings: found.length,
        parent,
        open: null,
      })),
  }
}

/** The rows of the Select screen: projects first, then every kind that can be chosen from. */
export const selectRows = (
  index: ContentsIndex,
  text: string,
  isOpen: (key: string) => boolean,
): readonly SelectRow[] => {
  const kinds = index.contents.kinds.filter(
    ({ kind, selectable }) => selectable && kind !== 'project',
  )
  const branches = [
    projectBranch(index, text),
    ...kinds.map(({ kind, title }) => kindBranch(index, kind, title, text)),
  ].filter(({ count }) => count > 0)
  const rows: SelectRow[] = []
  branches.forEach(({ key, title, is, keys, leaves }, at) => {
    const open = isOpen(key)
    const parent = rows.length
    rows.push({
      is,
      title,
      keys,
      key,
      text: title,
      level: 1,
      place: at + 1,
      siblings: branches.length,
      parent: -1,
      open,
    })
    if (open) rows.push(...leaves(parent))
  })
  return rows
}

/** How many projects and objects have the text in their names. */
export const countFound = (rows: readonly SelectRow[]): number =>
  rows.reduce(
    (sum, row) => sum + (row.is === 'projects' || row.is === 'kind' ? row.keys.length : 0),
    0,
  )

const stateOf = (keys: readonly string[], chosen: ReadonlySet<string>): TickState => {
  if (keys.length === 0) return 'none'
  const count = keys.reduce((sum, key) => sum + (chosen.has(key) ? 1 : 0), 0)
  return count === 0 ? 'no' : count === keys.length ? 'all' : 'some'
}

/** How a row is ticked by what is chosen. */
export const selectTick = (row: SelectRow, choice: Choice): TickState => {
  switch (row.is) {
    case 'projects':
      return row.keys.length === 0
        ? 'none'
        : choice.everything
          ? 'all'
          : stateOf(row.keys, choice.projects)
    case 'project':
      if (row.project.refused !== null) return 'none'
      return choice.everything || choice.projects.has(row.project.key) ? 'all' : 'no'
    case 'kind':
      return choice.everything ? 'all' : stateOf(row.keys, choice.objects)
    case 'object':
      return choice.everything || choice.objects.has(row.object.key) ? 'all' : 'no'
  }
}

/** Ticks a row, or no longer: what is half ticked gets wholly ticked. Nothing when all is chosen. */
export const tickSelectRow = (row: SelectRow, choice: Choice): Choice => {
  if (choice.everything) return choice
  const chosen = selectTick(row, choice) !== 'all'
  switch (row.is) {
    case 'projects':
      return chooseProjects(choice, row.keys, chosen)
    case 'kind':
      return chooseObjects(choice, row.keys, chosen)
    case 'project':
      return row.project.refused === null
        ? chooseProjects(choice, [row.project.key], chosen)
        : choice
    case 'object':
      return chooseObjects(choice, [row.object.key], chosen)
  }
}
