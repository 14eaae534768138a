import type { Product } from '#contract/model/connection'
import type { Failure } from '#contract/model/failure'
import type { TokenProtection } from '#contract/model/token-state'
import type { OutputOf } from '#contract/operations'
import type { CreateSlice } from './app-state.ts'
import { type ConnectedCard, connectedCards } from './connected-cards.ts'
import { type OwnTag, withProduct } from './found-products.ts'
import { type Answer, noAnswers, sendToken, stopSending } from './send-token.ts'
import {
  draftOf,
  missingFields,
  newDraft,
  presentedBy,
  type RequiredField,
  type TokenDraft,
} from './token-draft.ts'

/** What stands at the address, found out without any secret. */
export type Finding =
  | { readonly phase: 'idle' }
  | { readonly phase: 'looking'; readonly address: string }
  | {
      readonly phase: 'found'
      readonly address: string
      readonly answer: OutputOf<'connection.find'>
    }
  | { readonly phase: 'failed'; readonly address: string; readonly failure: Failure }

/** How storing the secret goes. */
export type Saving =
  | { readonly phase: 'idle' }
  | { readonly phase: 'incomplete'; readonly missing: readonly RequiredField[] }
  | { readonly phase: 'busy' }
  | { readonly phase: 'refused'; readonly failure: Failure }
  | { readonly phase: 'could-not-check'; readonly failure: Failure }
  | { readonly phase: 'other-account'; readonly former: string; readonly presented: string }
  | { readonly phase: 'unprotected'; readonly protection: TokenProtection }

/** The form for a sign-in. */
export interface TokenForm {
  readonly draft: TokenDraft
  /**
   * What the user had entered for a new connection before its address proved to be that of a
   * connected one, whose secret is replaced now. Null when it did not.
   */
  readonly enteredTag: OwnTag | null
  readonly finding: Finding
  readonly saving: Saving
  readonly answers: Required<Answer>
}

/** The form of the connections' screen, and what came of it. */
export interface TokenFormSlice {
  /** Null while the form is closed. */
  readonly tokenForm: TokenForm | null
  /** What was stored last, for the message. */
  readonly stored: ConnectedCard | null
  /** Opens the form: for a new connection, or to replace the secret of one. */
  readonly openTokenForm: (card?: ConnectedCard) => void
  readonly closeTokenForm: () => void
  readonly changeDraft: (change: Partial<TokenDraft>) => void
  /** Finds out which products stand at the address, unless that is known. */
  readonly findProducts: () => Promise<void>
  /** Chooses one of the products that stand there. */
  readonly chooseProduct: (product: Product) => void
  /**
   * Verifies and stores the secret, with an answer to the question that a former try raised. Gives
   * whether it was stored: then the caller has to forget it.
   */
  readonly saveToken: (secret: string, answer?: Answer) => Promise<boolean>
  /** Gives up asking about the secret: back to the form, unless it is being stored already. */
  readonly stopSaving: () => Promise<void>
  /** Back from a question or a refusal to the form. */
  readonly reviseToken: () => void
  readonly dismissStored: () => void
}

/** Makes the slice of the form. */
export const createTokenFormSlice: CreateSlice<TokenFormSlice> = (set, get, bridge) => {
  const change = (part: Partial<TokenForm>): void =>
    set(({ tokenForm }) => (tokenForm === null ? {} : { tokenForm: { ...tokenForm, ...part } }))

  const stopSaving = async (): Promise<void> => {
    const { tokenForm } = get()
    if (tokenForm?.saving.phase === 'busy') await stopSending(bridge, tokenForm.draft.product)
  }

  const choose = (product: Product | null): void => {
    const { tokenForm } = get()
    if (tokenForm === null) return
    const cards = connectedCards(get())
    change(withProduct(tokenForm, product, cards, newDraft(cards)))
  }

  return {
    tokenForm: null,
    stored: null,
    openTokenForm: (card) => {
      void stopSaving()
      set({
        stored: null,
        tokenForm: {
          draft: card === undefined ? newDraft(connectedCards(get())) : draftOf(card),
          enteredTag: null,
          finding: { phase: 'idle' },
          saving: { phase: 'idle' },
          answers: noAnswers,
        },
      })
    },
    stopSaving,
    closeTokenForm: () => set({ tokenForm: null }),
    changeDraft: (part) => {
      const { tokenForm } = get()
      if (tokenForm === null) return
      const moved = part.address !== undefined && part.address !== tokenForm.draft.address
      change({
        draft: { ...tokenForm.draft, ...part },
        answers: noAnswers,
        saving: { phase: 'idle' },
        ...(moved ? { finding: { phase: 'idle' } } : {}),
      })
      // What stood at the former address says nothing of the new one.
      if (moved) choose(null)
    },
    findProducts: async () => {
      const { tokenForm } = get()
      const address = tokenForm?.draft.address.trim() ?? ''
      if (tokenForm === null || address === '') return
      const { finding } = tokenForm
      if ('address' in finding && finding.address === address && finding.phase !== 'failed') return
      change({ finding: { phase: 'looking', address } })
      const found = await bridge.call('connection.find', { address })
      // The user may have gone on typing meanwhile: an answer to an older address says nothing.
      const form = get().tokenForm
      if (form?.finding.phase !== 'looking' || form.finding.address !== address) return
      if (!found.ok)
        return change({ finding: { phase: 'failed', address, failure: found.failure } })
      change({ finding: { phase: 'found', address, answer: found.value } })
      const [first, ...more] = found.value.found
      choose(form.draft.product ?? (more.length === 0 ? (first?.product ?? null) : null))
    },
    chooseProduct: (product) => {
      change({ saving: { phase: 'idle' }, answers: noAnswers })
      choose(product)
    },
    saveToken: async (secret, answer = {}) => {
      const { tokenForm } = get()
      if (tokenForm === null || tokenForm.saving.phase === 'busy') return false
      const { draft } = tokenForm
      const { product, way } = draft
      const missing = missingFields(draft, secret)
      if (missing.length > 0 || product === null || way === null) {
        change({ saving: { phase: 'incomplete', missing } })
        return false
      }
      const answers = { ...tokenForm.answers, ...answer }
      change({ answers, saving: { phase: 'busy' } })
      const presented = presentedBy(draft, way, secret)
      const saved = await sendToken(bridge, product, draft, presented, answers)
      if (!saved.ok) {
        if (saved.failure.code === 'net.cancelled') {
          change({ saving: { phase: 'idle' } })
          return false
        }
        change({ saving: { phase: 'refused', failure: saved.failure } })
        return false
      }
      const outcome = saved.value
      switch (outcome.outcome) {
        case 'stored': {
          const isSite = 'site' in outcome
          await (isSite ? get().loadSites() : get().loadConnections())
          set({ stored: isSite ? outcome.site : outcome.connection, tokenForm: null })
          return true
        }
        case 'refused':
        case 'could-not-check':
          change({ saving: { phase: outcome.outcome, failure: outcome.failure } })
          return false
        case 'other-account':
          change({
            saving: {
              phase: 'other-account',
              former: outcome.former,
              presented: outcome.presented,
            },
          })
          return false
        case 'unprotected':
          change({ saving: { phase: 'unprotected', protection: outcome.protection } })
          return false
      }
    },
    reviseToken: () => change({ saving: { phase: 'idle' }, answers: noAnswers }),
    dismissStored: () => set({ stored: null }),
  }
}
