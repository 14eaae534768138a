import type { FailureCode } from '#contract/model/failure'
import type { Published } from '../published.ts'
import { sendOrFind } from '../send-or-find.ts'

/** A pull request, as one Bitbucket finds and opens it. */
export interface PullRequestWay {
  /** Its number, if one is open between the two branches. */
  readonly findOpen: () => Promise<number | undefined>
  readonly open: () => Promise<number>
  readonly linkTo: (id: number) => string
  /** Refusals after which it is looked up: it may be there. */
  readonly mayBeThere?: readonly FailureCode[]
}

/** The pull request that is open; opened if there is none. */
export const openOnce = async ({
  findOpen,
  open,
  linkTo,
  mayBeThere,
}: PullRequestWay): Promise<Published> => {
  const there = await findOpen()
  if (there !== undefined) return { link: linkTo(there), how: 'unchanged' }
  return { link: linkTo(await sendOrFind(open, findOpen, mayBeThere)), how: 'made' }
}
