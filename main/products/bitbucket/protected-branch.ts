import { AppError, failure, failureOf } from '#contract/model/failure'

/**
 * What Bitbucket says when a branch may not be changed. The wording of Cloud is not documented; what
 * does not fit stays the refusal that it is, with Bitbucket's own words.
 */
const protects =
  /can only be modified through pull requests|branch (permission|restriction)|protected branch|permission denied to update branch/i

/** Runs something that changes a branch; a refusal for its protection is told apart. */
export const onBranch = async <Value>(
  branch: string,
  run: () => Promise<Value>,
): Promise<Value> => {
  try {
    return await run()
  } catch (error) {
    const { details, subject, status } = failureOf(error)
    if (!details.some((line) => protects.test(line))) throw error
    throw new AppError(failure('bitbucket.branch-protected', subject, [branch, ...details], status))
  }
}

/** Somebody else committed in between. */
export const branchMoved = (subject: string, branch: string): AppError =>
  new AppError(failure('bitbucket.branch-moved', subject, [branch], 409))
