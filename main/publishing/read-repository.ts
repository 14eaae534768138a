import { AppError, failure } from '#contract/model/failure'
import { publicationText } from '#contract/wording/publication-wording'

/** `OWNER/REPOSITORY` taken apart. Throws AppError `input.invalid`. */
export const readRepository = (
  typed: string,
): { readonly owner: string; readonly repository: string } => {
  const [owner = '', repository = '', ...rest] = typed
    .trim()
    .replace(/^\/|\/$/g, '')
    .split('/')
  if (owner !== '' && repository !== '' && rest.length === 0) return { owner, repository }
  throw new AppError(failure('input.invalid', typed, [publicationText.repositoryForm]))
}
