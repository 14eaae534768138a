import type { WriteAccess } from '#contract/model/write-access'
import type { SignedInProduct } from '../product-adapter.ts'
import type { RepositoryPlace } from './code-host.ts'

/** A repository that is seen, and what its Bitbucket tells of writing to it. */
export interface FoundRepository {
  /** Archived ones can only be read. */
  readonly isArchived: boolean
  hasBranch(name: string): Promise<boolean>
  /** What a read tells of the account's permission; of branches nothing does. */
  access(): Promise<WriteAccess>
}

/** Looks for a repository; undefined where none is seen. */
export type FindRepository = (
  signedIn: SignedInProduct,
  place: RepositoryPlace,
) => Promise<FoundRepository | undefined>
