import type { Presented, Product } from '#contract/model/connection'
import type { Result } from '#contract/model/failure'
import type { InputOf, OutputOf } from '#contract/operations'
import type { TypedBridge } from '../bridge.ts'
import type { TokenDraft } from './token-draft.ts'

/** What the user answered to questions that storing this secret raised. */
export type Answer = Partial<Pick<InputOf<'site.save'>, 'check' | 'keep' | 'otherAccount'>>

/** Nothing was asked so far. */
export const noAnswers: Required<Answer> = {
  check: 'verify',
  keep: 'protected',
  otherAccount: 'ask',
}

/** How saving went, for a site or for a connection. */
export type SendOutcome = OutputOf<'site.save'> | OutputOf<'connection.save'>

/** Has a secret verified and stored, or the token of another site shared. */
export const sendToken = (
  bridge: TypedBridge,
  product: Product,
  draft: TokenDraft,
  presented: Presented,
  answers: Required<Answer>,
): Promise<Result<SendOutcome>> => {
  const { sharedFrom, ofId, address, label, production } = draft
  const expiresOn = draft.expiresOn === '' ? null : draft.expiresOn
  if (product !== 'jira-cloud' && product !== 'jira-data-center') {
    return bridge.call('connection.save', {
      ...{ connectionId: ofId, product, address, presented, label, expiresOn },
      ...answers,
    })
  }
  const common = { siteId: ofId, address, label, production }
  if (sharedFrom === null) {
    return bridge.call('site.save', { ...common, presented, expiresOn, ...answers })
  }
  const { keep, otherAccount } = answers
  return bridge.call('site.share-token', { ...common, fromSiteId: sharedFrom, keep, otherAccount })
}

/** Gives up asking about the secret that is being saved. */
export const stopSending = (bridge: TypedBridge, product: Product | null): Promise<unknown> =>
  product === 'jira-cloud' || product === 'jira-data-center'
    ? bridge.call('site.stop-saving', {})
    : bridge.call('connection.stop-saving', {})
