import type { Product } from '#contract/model/connection'
import type { FoundProduct, OfferedWay } from '#contract/model/sign-in-offer'
import { type ConnectedCard, isSiteCard } from './connected-cards.ts'
import { nameFieldOf, nameOfCard, type TokenDraft } from './token-draft.ts'
import type { TokenForm } from './token-form.ts'

/** What the user calls a connection. */
export type OwnTag = Pick<TokenDraft, 'label' | 'production'>

/** A card as the product that stands there, before that was asked again. */
const asFound = (card: ConnectedCard): FoundProduct => ({
  product: card.product,
  address: card.address,
  title: card.title,
  place: isSiteCard(card) ? '' : card.place,
  version: card.version,
  cloudId: isSiteCard(card) ? card.cloudId : null,
  offered: [
    { way: card.way, advised: true, limits: [], needs: card.uses.map(({ needs }) => needs) },
  ],
  withheld: [],
  knownId: card.id,
})

/** The products that were found at the address. */
export const foundProducts = ({ finding }: TokenForm): readonly FoundProduct[] =>
  finding.phase === 'found' ? finding.answer.found : []

/**
 * The product that is signed in to, as it was found without a secret; where the secret of a `card` is
 * replaced and the address does not answer, as far as that tells.
 */
export const chosenProduct = (
  form: TokenForm,
  card: ConnectedCard | undefined,
): FoundProduct | undefined => {
  const { product } = form.draft
  const found = foundProducts(form).find((one) => one.product === product)
  return found ?? (card?.product === product ? asFound(card) : undefined)
}

/** The way that is chosen, as it is offered. */
export const chosenWay = (
  form: TokenForm,
  product: FoundProduct | undefined,
): OfferedWay | undefined => product?.offered.find(({ way }) => way === form.draft.way)

const advisedWay = ({ offered }: FoundProduct): OfferedWay['way'] | null =>
  (offered.find(({ advised }) => advised) ?? offered[0])?.way ?? null

/** The names as they were typed; where none was, as the card has it. */
const namesFor = (draft: TokenDraft, card: ConnectedCard, began: TokenDraft) => {
  const name = nameFieldOf(card.way)
  return name !== undefined && ['', began[name]].includes(draft[name].trim())
    ? nameOfCard(card)
    : {}
}

/**
 * The form as one of the found products is chosen. If that is connected already, its secret is
 * replaced: with its name and mark, so that neither is lost, and its account, unless the user
 * entered another than the form `began` with. Demo sites sign in by themselves.
 */
export const withProduct = (
  form: TokenForm,
  product: Product | null,
  cards: readonly ConnectedCard[],
  began: TokenDraft,
): Pick<TokenForm, 'draft' | 'enteredTag'> => {
  const { enteredTag } = form
  const own: TokenDraft =
    enteredTag === null ? form.draft : { ...form.draft, ...enteredTag, ofId: null }
  const found = foundProducts(form).find((one) => one.product === product)
  const isReplacing = own.ofId !== null
  if (found === undefined) {
    return isReplacing ? form : { draft: { ...own, product: null, way: null }, enteredTag: null }
  }
  const isStill = found.offered.some(({ way }) => way === own.way)
  const draft: TokenDraft = {
    ...own,
    product: found.product,
    way: isStill ? own.way : advisedWay(found),
    sharedFrom: found.product === 'jira-cloud' ? own.sharedFrom : null,
  }
  const known = cards.find(({ id }) => id === found.knownId)
  if (isReplacing || known === undefined || (isSiteCard(known) && known.demo)) {
    return { draft, enteredTag: null }
  }
  const isKnownWay = found.offered.some(({ way }) => way === known.way)
  return {
    draft: {
      ...draft,
      ofId: known.id,
      way: isKnownWay ? known.way : draft.way,
      ...namesFor(draft, known, began),
      label: known.label || draft.label,
      production: (isSiteCard(known) && known.production) || draft.production,
      sharedFrom: draft.sharedFrom === known.id ? null : draft.sharedFrom,
    },
    enteredTag: { label: own.label, production: own.production },
  }
}
