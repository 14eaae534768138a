/** A commit as a stand-in keeps it. */
export interface Commit {
  readonly hash: string
  readonly message: string
  readonly parent: string | undefined
  /** All files as they are after it. */
  readonly files: ReadonlyMap<string, string>
  /** Paths that it changed. */
  readonly changed: readonly string[]
}

/** A pull request as a stand-in keeps it. */
export interface PullRequest {
  readonly id: number
  readonly from: string
  readonly into: string
  readonly title: string
  readonly text: string
  state: 'OPEN' | 'MERGED'
}

/** One repository with its branches. */
export interface Repository {
  readonly main: string
  readonly branches: Map<string, string>
  readonly commits: Map<string, Commit>
  readonly pullRequests: PullRequest[]
  /** Branches that only a pull request may change. */
  readonly protectedBranches: Set<string>
  /** What whoever is signed in was granted; null: nothing. */
  permission: 'admin' | 'write' | 'read' | null
  isPrivate: boolean
  isArchived: boolean
  head(branch: string): Commit | undefined
  commit(
    branch: string,
    parent: string | undefined,
    message: string,
    files: readonly (readonly [string, string])[],
  ): Commit
  /** The newest commit of the branch that changed the path. */
  lastOf(branch: string, path: string): Commit | undefined
  open(request: Omit<PullRequest, 'id' | 'state'>): PullRequest
}

/** Makes a repository; without a first commit it is empty. */
export const createRepository = (isEmpty = false): Repository => {
  const branches = new Map<string, string>()
  const commits = new Map<string, Commit>()
  const pullRequests: PullRequest[] = []
  const commit: Repository['commit'] = (branch, parent, message, files) => {
    const before = parent === undefined ? undefined : commits.get(parent)
    const hash = String(commits.size + 1).padStart(40, '0')
    const made = {
      hash,
      message,
      parent,
      files: new Map([...(before?.files ?? []), ...files]),
      changed: files.map(([path]) => path),
    }
    commits.set(hash, made)
    branches.set(branch, hash)
    return made
  }
  if (!isEmpty) commit('main', undefined, 'Begin', [['README.md', 'Read me.']])
  return {
    main: 'main',
    branches,
    commits,
    pullRequests,
    protectedBranches: new Set(),
    permission: 'write',
    isPrivate: true,
    isArchived: false,
    head: (branch) => commits.get(branches.get(branch) ?? ''),
    commit,
    lastOf: (branch, path) => {
      let one = commits.get(branches.get(branch) ?? '')
      while (one !== undefined && !one.changed.includes(path)) one = commits.get(one.parent ?? '')
      return one
    },
    open: (request) => {
      const made: PullRequest = { id: pullRequests.length + 1, state: 'OPEN', ...request }
      pullRequests.push(made)
      return made
    },
  }
}
