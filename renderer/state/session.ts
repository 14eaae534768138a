import type { Failure } from '#contract/model/failure'
import type { LinkName } from '#contract/model/link'
import type { InputOf, OutputOf } from '#contract/operations'
import type { CreateSlice } from './app-state.ts'
import { chosenSites } from './site-selectors.ts'

/** What the main process says of itself at the start. */
export type AppFacts = Omit<OutputOf<'app.start'>, 'settings'>

/** Whether the page has what it needs to show its first screen. */
export type Session =
  | { readonly phase: 'starting' }
  | { readonly phase: 'ready'; readonly app: AppFacts }
  | { readonly phase: 'failed'; readonly failure: Failure }

/** The start of the page, and small services of the main process. */
export interface SessionSlice {
  readonly session: Session
  /** Asks for everything that the first screen needs, and chooses that screen. */
  readonly start: () => Promise<void>
  /** Puts away what was said of a damaged file. */
  readonly dismissSetAside: (subject: string) => void
  /** Opens a page outside, by its name, in the browser. */
  readonly openLink: (link: LinkName) => Promise<void>
  /** Opens the page on which a manual step of a plan or a run is done. */
  readonly openManual: (step: InputOf<'link.open-manual'>) => Promise<void>
  /** Puts text on the clipboard and says so. */
  readonly copyText: (text: string, said: string) => Promise<void>
}

/** Makes the session's slice. */
export const createSessionSlice: CreateSlice<SessionSlice> = (set, get, bridge) => ({
  session: { phase: 'starting' },
  start: async () => {
    set({ session: { phase: 'starting' } })
    const [app] = await Promise.all([
      bridge.call('app.start', {}),
      get().loadSites(),
      get().loadConnections(),
    ])
    if (!app.ok) return set({ session: { phase: 'failed', failure: app.failure } })
    // Without its sites Slipway still has a history and settings; the screen of connections says what is wrong.
    const { settings, ...facts } = app.value
    const { source, destination } = chosenSites(get())
    set({
      session: { phase: 'ready', app: facts },
      settings,
      screen:
        source && destination ? { place: 'deployment', step: 'sites' } : { place: 'connections' },
    })
  },
  dismissSetAside: (subject) =>
    set(({ session }) =>
      session.phase === 'ready'
        ? {
            session: {
              ...session,
              app: {
                ...session.app,
                setAside: session.app.setAside.filter((one) => one.subject !== subject),
              },
            },
          }
        : {},
    ),
  openLink: async (link) => {
    const opened = await bridge.call('link.open', { link })
    if (!opened.ok) get().tellFailure(opened.failure)
  },
  openManual: async (step) => {
    const opened = await bridge.call('link.open-manual', step)
    if (!opened.ok) get().tellFailure(opened.failure)
  },
  copyText: async (text, said) => {
    const copied = await bridge.call('clipboard.write', { text })
    if (copied.ok) get().announce(said)
    else get().tellFailure(copied.failure)
  },
})
