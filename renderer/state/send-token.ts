import type { InputOf } from '#contract/operations'
import type { TypedBridge } from '../bridge.ts'
import type { TokenDraft } from './token-draft.ts'

/** What the user answered to questions that storing this token raised. */
export type Answer = Partial<Pick<InputOf<'site.save'>, 'check' | 'keep' | 'otherAccount'>>

/** Nothing was asked so far. */
export const noAnswers: Required<Answer> = {
  check: 'verify',
  keep: 'protected',
  otherAccount: 'ask',
}

/** Has a token verified and stored, or that of another site shared. */
export const sendToken = (
  bridge: TypedBridge,
  draft: TokenDraft,
  token: string,
  answers: Required<Answer>,
) => {
  const { sharedFrom, siteId, address, email, label, expiresOn, production } = draft
  const common = { siteId, address, label, production }
  if (sharedFrom === null) {
    const expires = expiresOn === '' ? null : expiresOn
    const presented = { way: 'api-token', email, token } as const
    return bridge.call('site.save', { ...common, presented, expiresOn: expires, ...answers })
  }
  const { keep, otherAccount } = answers
  return bridge.call('site.share-token', {
    ...common,
    fromSiteId: sharedFrom,
    ...{ keep, otherAccount },
  })
}
