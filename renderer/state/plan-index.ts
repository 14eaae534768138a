import { byHarm } from '#contract/by-harm'
import type { PlanRow, PlanView, ProblemView } from '#contract/model/plan-view'

/** How the rows of a plan are put together in the tree; `harm` is a plain list, the worst first. */
export type Grouping = 'project' | 'kind' | 'harm'

/** A project, a kind, or a kind within a project, with where its rows stand in an order. */
export interface Stretch {
  readonly key: string
  readonly title: string
  readonly from: number
  /** First place after it. */
  readonly until: number
  readonly inner: readonly Stretch[]
}

/** Rows in the order of a tree, with the stretches that are its branches. */
export interface Arrangement {
  /** Positions of rows. */
  readonly order: Uint32Array
  /** None where the rows are a plain list. */
  readonly branches: readonly Stretch[]
}

/** Everything about the rows of a plan that is found out once, so that filtering is a plain loop. */
export interface PlanIndex {
  readonly rows: readonly PlanRow[]
  readonly positionOf: ReadonlyMap<string, number>
  /** What the text filter looks at, in small letters. */
  readonly texts: readonly string[]
  /** Positions of the rows that depend on each row. */
  readonly dependants: readonly (readonly number[])[]
  /** Kinds in the order of the plan, as `kind` and title. */
  readonly kinds: ReadonlyMap<string, string>
  /** Names of the selected projects, in alphabetical order. */
  readonly projects: readonly string[]
  readonly problemsOf: ReadonlyMap<string, readonly ProblemView[]>
  readonly arrangements: Readonly<Record<Grouping, Arrangement>>
}

/** With fewer rows than this a project is not divided by kinds. */
const fewRows = 60

/** Key of the branch with what several projects need. No step’s id begins like a branch’s key. */
export const sharedBranch = '@several'
/** Key of the branch with what no selected project needs. */
export const looseBranch = '@none'

const byName = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** The branch that a row stands in when rows are put together by project. */
const projectBranch = ({ projects }: PlanRow): string => {
  const [first, second] = projects
  if (first === undefined) return looseBranch
  return second === undefined ? `@project:${first}` : sharedBranch
}

const stretches = (
  order: Uint32Array,
  from: number,
  until: number,
  keyOf: (position: number) => string,
  titleOf: (position: number) => string,
  innerOf: (from: number, until: number, key: string) => readonly Stretch[],
): readonly Stretch[] => {
  const found: Stretch[] = []
  let start = from
  for (let place = from; place < until; place += 1) {
    const position = order[place] ?? 0
    const next = place + 1 < until ? keyOf(order[place + 1] ?? 0) : undefined
    const key = keyOf(position)
    if (next === key) continue
    const end = place + 1
    found.push({
      key,
      title: titleOf(position),
      from: start,
      until: end,
      inner: innerOf(start, end, key),
    })
    start = end
  }
  return found
}

const arrange = (rows: readonly PlanRow[], kindRank: ReadonlyMap<string, number>) => {
  const branchOf = rows.map(projectBranch)
  const rank = rows.map(({ kind }) => kindRank.get(kind) ?? 0)
  // Comparing 12,000 names by a collator for each sort is what takes time: it is done once.
  const byText = Uint32Array.from(rows.keys()).sort(
    (one, other) =>
      byName.compare(rows[one]?.name ?? '', rows[other]?.name ?? '') ||
      byName.compare(rows[one]?.ownerName ?? '', rows[other]?.ownerName ?? ''),
  )
  const place = new Uint32Array(rows.length)
  byText.forEach((position, at) => {
    place[position] = at
  })
  const lastFirst = (branch: string): number =>
    branch === looseBranch ? 2 : branch === sharedBranch ? 1 : 0
  const branchRank = new Map(
    [...new Set(branchOf)]
      .sort((one, other) => lastFirst(one) - lastFirst(other) || byName.compare(one, other))
      .map((branch, at) => [branch, at]),
  )
  const branchAt = branchOf.map((branch) => branchRank.get(branch) ?? 0)
  const byKind = byText.toSorted(
    (one, other) =>
      (rank[one] ?? 0) - (rank[other] ?? 0) || (place[one] ?? 0) - (place[other] ?? 0),
  )
  const byProject = byKind.toSorted(
    (one, other) =>
      (branchAt[one] ?? 0) - (branchAt[other] ?? 0) ||
      (rank[one] ?? 0) - (rank[other] ?? 0) ||
      (place[one] ?? 0) - (place[other] ?? 0),
  )
  const byWorst = byText.toSorted((one, other) => {
    const [a, b] = [rows[one], rows[other]]
    return a && b ? byHarm(a, b) : 0
  })
  const kindOf = (position: number): string => rows[position]?.kind ?? ''
  const kindTitle = (position: number): string => rows[position]?.kindTitle ?? ''
  return {
    harm: { order: byWorst, branches: [] },
    kind: {
      order: byKind,
      branches: stretches(
        byKind,
        0,
        rows.length,
        (position) => `@kind:${kindOf(position)}`,
        kindTitle,
        () => [],
      ),
    },
    project: {
      order: byProject,
      branches: stretches(
        byProject,
        0,
        rows.length,
        (position) => branchOf[position] ?? looseBranch,
        (position) => rows[position]?.projects[0] ?? '',
        (from, until, key) =>
          until - from < fewRows
            ? []
            : stretches(
                byProject,
                from,
                until,
                (position) => `${key}/kind:${kindOf(position)}`,
                kindTitle,
                () => [],
              ),
      ),
    },
  }
}

/** Finds out once what filtering, counting and ticking of a plan need. */
export const indexPlan = (plan: PlanView): PlanIndex => {
  const { rows } = plan
  const positionOf = new Map(rows.map(({ id }, position) => [id, position]))
  const kinds = new Map(rows.map(({ kind, kindTitle }) => [kind, kindTitle]))
  const kindRank = new Map([...kinds.keys()].map((kind, at) => [kind, at]))
  const dependants: number[][] = rows.map(() => [])
  rows.forEach(({ dependsOn }, position) => {
    for (const id of dependsOn) dependants[positionOf.get(id) ?? -1]?.push(position)
  })
  const problemsOf = new Map<string, ProblemView[]>()
  for (const problem of plan.problems) {
    const known = problemsOf.get(problem.stepId)
    if (known === undefined) problemsOf.set(problem.stepId, [problem])
    else known.push(problem)
  }
  return {
    rows,
    positionOf,
    texts: rows.map(({ name, ownerName, kindTitle }) =>
      `${name} ${ownerName} ${kindTitle}`.toLowerCase(),
    ),
    dependants,
    kinds,
    projects: [...new Set(rows.flatMap(({ projects }) => projects))].sort(byName.compare),
    problemsOf,
    arrangements: arrange(rows, kindRank),
  }
}
