import type { Failure } from '#contract/model/failure'
import type { SiteCard } from '#contract/model/site-card'
import type { TokenProtection } from '#contract/model/token-state'
import type { OutputOf } from '#contract/operations'
import type { CreateSlice } from './app-state.ts'
import { knownSite, type OwnTag, ontoKnownSite } from './known-site.ts'
import { type Answer, noAnswers, sendToken } from './send-token.ts'
import { siteCards } from './site-selectors.ts'
import {
  draftOf,
  missingFields,
  newDraft,
  type RequiredField,
  type TokenDraft,
} from './token-draft.ts'

/** What stands at the address, found out without a token. */
export type Finding =
  | { readonly phase: 'idle' }
  | { readonly phase: 'looking'; readonly address: string }
  | {
      readonly phase: 'found'
      readonly address: string
      readonly site: OutputOf<'site.find'>
    }
  | { readonly phase: 'failed'; readonly address: string; readonly failure: Failure }

/** How storing the token goes. */
export type Saving =
  | { readonly phase: 'idle' }
  | { readonly phase: 'incomplete'; readonly missing: readonly RequiredField[] }
  | { readonly phase: 'busy' }
  | { readonly phase: 'refused'; readonly failure: Failure }
  | { readonly phase: 'could-not-check'; readonly failure: Failure }
  | { readonly phase: 'other-account'; readonly former: string; readonly presented: string }
  | { readonly phase: 'unprotected'; readonly protection: TokenProtection }

/** The form for a token. */
export interface TokenForm {
  readonly draft: TokenDraft
  /**
   * What the user had entered for a new site before its address proved to be that of a connected
   * one, whose token is replaced now. Null when it did not.
   */
  readonly enteredTag: OwnTag | null
  readonly finding: Finding
  readonly saving: Saving
  readonly answers: Required<Answer>
}

/** The token screen's form, and what came of it. */
export interface TokenFormSlice {
  /** Null while the form is closed. */
  readonly tokenForm: TokenForm | null
  /** The site whose token was stored last, for the message. */
  readonly storedSite: SiteCard | null
  /** Opens the form: for a new site, or to replace the token of one. */
  readonly openTokenForm: (site?: SiteCard) => void
  readonly closeTokenForm: () => void
  readonly changeDraft: (change: Partial<TokenDraft>) => void
  /** Finds out what stands at the address, unless that is known. */
  readonly findSite: () => Promise<void>
  /**
   * Verifies and stores the token, with an answer to the question that a former try raised. Gives
   * whether it was stored: then the caller has to forget it.
   */
  readonly saveToken: (token: string, answer?: Answer) => Promise<boolean>
  /** Gives up asking Jira about the token: back to the form, unless it is being stored already. */
  readonly stopSaving: () => Promise<void>
  /** Back from a question or a refusal to the form. */
  readonly reviseToken: () => void
  readonly dismissStored: () => void
}

/** Makes the slice of the token form. */
export const createTokenFormSlice: CreateSlice<TokenFormSlice> = (set, get, bridge) => {
  const change = (part: Partial<TokenForm>): void =>
    set(({ tokenForm }) => (tokenForm === null ? {} : { tokenForm: { ...tokenForm, ...part } }))

  const stopSaving = async (): Promise<void> => {
    if (get().tokenForm?.saving.phase === 'busy') await bridge.call('site.stop-saving', {})
  }

  return {
    tokenForm: null,
    storedSite: null,
    openTokenForm: (site) => {
      void stopSaving()
      set({
        storedSite: null,
        tokenForm: {
          draft: site === undefined ? newDraft(siteCards(get())) : draftOf(site),
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
      const { enteredTag } = tokenForm
      const entered = { ...tokenForm.draft, ...part }
      const moved = entered.address !== tokenForm.draft.address
      const isNewAgain = moved && enteredTag !== null
      change({
        draft: isNewAgain ? { ...entered, ...enteredTag, siteId: null } : entered,
        enteredTag: isNewAgain ? null : enteredTag,
        answers: noAnswers,
        saving: { phase: 'idle' },
        ...(moved ? { finding: { phase: 'idle' } } : {}),
      })
    },
    findSite: async () => {
      const { tokenForm } = get()
      const address = tokenForm?.draft.address.trim() ?? ''
      if (tokenForm === null || address === '') return
      const { finding } = tokenForm
      if ('address' in finding && finding.address === address && finding.phase !== 'failed') return
      change({ finding: { phase: 'looking', address } })
      const found = await bridge.call('site.find', { address })
      // The user may have gone on typing meanwhile: an answer to an older address says nothing.
      const form = get().tokenForm
      if (form?.finding.phase !== 'looking' || form.finding.address !== address) return
      if (!found.ok)
        return change({ finding: { phase: 'failed', address, failure: found.failure } })
      change({ finding: { phase: 'found', address, site: found.value } })
      const known = knownSite(siteCards(get()), found.value)
      if (known === undefined || form.draft.siteId !== null) return
      const { label, production } = form.draft
      const draft = ontoKnownSite(form.draft, known, newDraft(siteCards(get())))
      change({ draft, enteredTag: { label, production } })
    },
    saveToken: async (token, answer = {}) => {
      const { tokenForm } = get()
      if (tokenForm === null || tokenForm.saving.phase === 'busy') return false
      const missing = missingFields(tokenForm.draft, token)
      if (missing.length > 0) {
        change({ saving: { phase: 'incomplete', missing } })
        return false
      }
      const form = { ...tokenForm, answers: { ...tokenForm.answers, ...answer } }
      change({ answers: form.answers, saving: { phase: 'busy' } })
      const saved = await sendToken(bridge, form.draft, token, form.answers)
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
        case 'stored':
          await get().loadSites()
          set({ storedSite: outcome.site, tokenForm: null })
          return true
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
    dismissStored: () => set({ storedSite: null }),
  }
}
