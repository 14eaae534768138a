import type { Failure } from '#contract/model/failure'

const before = 'needed: '

/** The scopes that a refusal for a missing one names; none where the product does not say which. */
export const neededScopes = ({ details }: Failure): readonly string[] =>
  details
    .filter((line) => line.startsWith(before))
    .flatMap((line) => line.slice(before.length).split(/[\s,]+/))
    .filter((scope) => scope !== '')
