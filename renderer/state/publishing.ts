import type { Failure, Result } from '#contract/model/failure'
import type {
  Publication,
  PublicationPreview,
  PublicationSubject,
  PublicationTarget,
  PublishOutcome,
} from '#contract/model/publication'
import type { WriteAccess } from '#contract/model/write-access'
import { outboxText, publishingText } from '#contract/wording/screens/publishing-text'
import type { CreateSlice } from './app-state.ts'
import { checkedBy } from './checked-by.ts'

/** What was shown of something, and where it would go. */
export interface Previewed {
  readonly subject: PublicationSubject
  readonly target: PublicationTarget
  readonly preview: PublicationPreview
  /** Whether it may be written there; null while that is being asked. */
  readonly access: WriteAccess | null
}

/** How far publishing one plan or deployment is. Nothing is sent but what was previewed. */
export type Publishing =
  | { readonly phase: 'none' }
  | {
      readonly phase: 'choosing'
      readonly subject: PublicationSubject
      /** Why the last preview could not be made. */
      readonly failure: Failure | null
    }
  | {
      readonly phase: 'previewing'
      readonly subject: PublicationSubject
      readonly target: PublicationTarget
    }
  | ({ readonly phase: 'previewed' } & Previewed)
  | ({ readonly phase: 'sending' } & Previewed)
  | ({ readonly phase: 'ended'; readonly outcome: PublishOutcome } & Previewed)

/** Publishing plans and deployments, and what became of it. */
export interface PublishingSlice {
  readonly publishing: Publishing
  /** Where each connection was published to last, until Slipway quits. */
  readonly lastTargets: Readonly<Record<string, PublicationTarget>>
  /** What waits and what was sent, newest first; null until it was asked. */
  readonly publications: readonly Publication[] | null
  readonly publicationsFailure: Failure | null
  /** What waits is being sent because somebody asked for it. */
  readonly flushing: boolean
  readonly beginPublishing: (subject: PublicationSubject) => void
  readonly leavePublishing: () => void
  readonly previewPublication: (target: PublicationTarget) => Promise<void>
  /** Back from a preview, or from what could not be published, to the target. */
  readonly changeTarget: () => void
  /** Publishes what was previewed. `queue`: the user agrees that it is kept while there is no way. */
  readonly publish: (ifOffline: 'tell' | 'queue') => Promise<void>
  readonly loadPublications: () => Promise<void>
  readonly takePublications: (publications: readonly Publication[]) => void
  readonly flushPublications: () => Promise<void>
  /** Tells whether it was taken out. */
  readonly dropPublication: (publicationId: string) => Promise<boolean>
  readonly openPublication: (publicationId: string) => Promise<void>
  readonly dismissPublicationsFailure: () => void
}

/** Keeps what is being published and what was. */
export const createPublishingSlice: CreateSlice<PublishingSlice> = (set, get, { call }) => {
  const take = (answer: Result<{ readonly publications: readonly Publication[] }>): boolean => {
    if (answer.ok) set({ publications: answer.value.publications, publicationsFailure: null })
    else set({ publicationsFailure: answer.failure })
    return answer.ok
  }

  return {
    publishing: { phase: 'none' },
    lastTargets: {},
    publications: null,
    publicationsFailure: null,
    flushing: false,
    beginPublishing: (subject) =>
      set({ publishing: { phase: 'choosing', subject, failure: null } }),
    leavePublishing: () => set({ publishing: { phase: 'none' } }),
    previewPublication: async (target) => {
      const { publishing } = get()
      if (publishing.phase !== 'choosing') return
      const { subject } = publishing
      const asked: Publishing = { phase: 'previewing', subject, target }
      set(({ lastTargets }) => ({
        publishing: asked,
        lastTargets: { ...lastTargets, [target.connectionId]: target },
      }))
      const answer = await call('publish.preview', { subject, target })
      if (get().publishing !== asked) return
      if (!answer.ok) {
        return set({ publishing: { phase: 'choosing', subject, failure: answer.failure } })
      }
      const previewed = { phase: 'previewed', subject, target, preview: answer.value } as const
      const unchecked: Publishing = { ...previewed, access: null }
      set({ publishing: unchecked })
      const access = await checkedBy(call('publish.check', { subject, target }))
      if (get().publishing === unchecked) set({ publishing: { ...previewed, access } })
    },
    changeTarget: () =>
      set(({ publishing }) =>
        publishing.phase === 'none' || publishing.phase === 'sending'
          ? {}
          : { publishing: { phase: 'choosing', subject: publishing.subject, failure: null } },
      ),
    publish: async (ifOffline) => {
      const { publishing } = get()
      if (publishing.phase !== 'previewed' && publishing.phase !== 'ended') return
      // What reads tell is said before anything is sent.
      if (publishing.phase === 'previewed' && publishing.access === null) return
      const { subject, target, preview, access } = publishing
      const previewed: Previewed = { subject, target, preview, access }
      const sending: Publishing = { phase: 'sending', ...previewed }
      set({ publishing: sending })
      const answer = await call('publish.send', { subject, target, ifOffline })
      const outcome: PublishOutcome = answer.ok
        ? answer.value
        : { outcome: 'refused', failure: answer.failure }
      if (outcome.outcome === 'published') {
        get().announce(publishingText.published[outcome.how])
      } else if (outcome.outcome === 'queued') get().announce(publishingText.queuedTitle)
      if (get().publishing === sending) {
        set({ publishing: { phase: 'ended', ...previewed, outcome } })
      } else if ('failure' in outcome) get().tellFailure(outcome.failure)
    },
    loadPublications: async () => {
      take(await call('publish.list', {}))
    },
    takePublications: (publications) => set({ publications }),
    flushPublications: async () => {
      set({ flushing: true })
      take(await call('publish.flush', {}))
      set({ flushing: false })
    },
    dropPublication: async (publicationId) => {
      const isOut = take(await call('publish.drop', { publicationId }))
      if (isOut) get().announce(outboxText.dropped)
      return isOut
    },
    openPublication: async (publicationId) => {
      const opened = await call('link.open-publication', { publicationId })
      if (!opened.ok) get().tellFailure(opened.failure)
    },
    dismissPublicationsFailure: () => set({ publicationsFailure: null }),
  }
}
