import type { Published } from '../published.ts'

/** A file in a repository. */
export interface RepositoryFile {
  /** With slashes, from the root. */
  readonly path: string
  readonly text: string
}

/** A repository in its workspace (Cloud) or project (Data Center). */
export interface RepositoryPlace {
  readonly owner: string
  readonly repository: string
}

/** Files that go to a branch. */
export interface CommitToMake extends RepositoryPlace {
  /** Made from `into`, or the main branch, if there is none of the name. */
  readonly branch: string
  /** Where a pull request goes. */
  readonly into: string | undefined
  readonly message: string
  readonly files: readonly RepositoryFile[]
}

/** The branch that a pull request goes into; undefined where none is asked for: not into itself. */
export const reviewedInto = ({
  branch,
  into,
}: Pick<CommitToMake, 'branch' | 'into'>): string | undefined =>
  into === branch ? undefined : into

/** A pull request that is opened once. */
export interface PullRequestToOpen extends RepositoryPlace {
  readonly branch: string
  readonly into: string
  readonly title: string
  /** Markdown. */
  readonly text: string
}

/** One Bitbucket: Cloud and Data Center have different APIs for the same. */
export interface CodeHost {
  /** Commits the files, unless the very same were committed last. */
  commit(wanted: CommitToMake): Promise<Published>
  /** The pull request that is open from this branch into that one; opened if there is none. */
  openPullRequest(wanted: PullRequestToOpen): Promise<Published>
}
