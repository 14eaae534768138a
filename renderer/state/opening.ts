import type { Failure, Result } from '#contract/model/failure'
import type { FileView, OpenedFile } from '#contract/model/opened-file'
import type { CreateSlice } from './app-state.ts'
import type { OpenedSnapshot } from './sides.ts'

/** What became of the file that was opened last, as far as the user has to see to it. */
export type Opening =
  | { readonly phase: 'none' }
  /** It waits for its passphrase; `failure` says what was wrong with the last one. */
  | {
      readonly phase: 'locked'
      readonly file: FileView
      readonly busy: boolean
      readonly failure: Failure | null
    }
  | { readonly phase: 'failed'; readonly failure: Failure }
  /** It is there; the user says what it is for. */
  | { readonly phase: 'snapshot'; readonly snapshot: OpenedSnapshot }

/** Opening files: from a dialog, or because they were offered. */
export interface OpeningSlice {
  readonly opening: Opening
  /** Lets the user pick a file. */
  readonly openFile: () => Promise<void>
  /** Lets the user pick a folder of readable text. */
  readonly openFolder: () => Promise<void>
  /** Takes the files that the system, the menu or a drop offered, one after the other. */
  readonly takeOffered: () => Promise<void>
  /** Opens the file that waits for its passphrase. */
  readonly unlock: (passphrase: string) => Promise<void>
  /** Puts away what is asked or said, and goes on with the next file that was offered. */
  readonly dismissOpening: () => void
}

/** Keeps what is being opened. */
export const createOpeningSlice: CreateSlice<OpeningSlice> = (set, get, { call }) => {
  const waiting: string[] = []

  const take = async (opened: OpenedFile): Promise<void> => {
    switch (opened.opened) {
      case 'locked':
        set({ opening: { phase: 'locked', file: opened.file, busy: false, failure: null } })
        return
      case 'snapshot':
        get().addSnapshot(opened)
        set({ opening: { phase: 'snapshot', snapshot: opened } })
        return
      case 'plan':
        set({ opening: { phase: 'none' } })
        await get().showOpenedPlan(opened)
    }
  }
  const takeAnswer = async (
    answer: Result<{ readonly opened: OpenedFile | null }>,
  ): Promise<void> => {
    if (!answer.ok) set({ opening: { phase: 'failed', failure: answer.failure } })
    else if (answer.value.opened !== null) await take(answer.value.opened)
  }
  const openNext = async (): Promise<void> => {
    while (get().opening.phase === 'none') {
      const path = waiting.shift()
      if (path === undefined) return
      await takeAnswer(await call('file.open-path', { path }))
    }
  }

  return {
    opening: { phase: 'none' },
    openFile: async () => takeAnswer(await call('file.open', {})),
    openFolder: async () => takeAnswer(await call('file.open-folder', {})),
    takeOffered: async () => {
      const offered = await call('file.offered', {})
      if (!offered.ok) return get().tellFailure(offered.failure)
      waiting.push(...offered.value.paths)
      await openNext()
    },
    unlock: async (passphrase) => {
      const { opening } = get()
      if (opening.phase !== 'locked' || opening.busy) return
      const { file } = opening
      const busy: Opening = { ...opening, busy: true }
      set({ opening: busy })
      const answer = await call('file.open-path', { path: file.path, passphrase })
      // The user thought better of it meanwhile, or opened another file.
      if (get().opening !== busy) return
      const isRefused = !answer.ok && answer.failure.code === 'file.passphrase-wrong'
      if (isRefused) {
        set({ opening: { phase: 'locked', file, busy: false, failure: answer.failure } })
      } else await takeAnswer(answer)
    },
    dismissOpening: () => {
      set({ opening: { phase: 'none' } })
      void openNext()
    },
  }
}
