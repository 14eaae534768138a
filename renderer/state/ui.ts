import type { Failure } from '#contract/model/failure'
import type { CreateSlice } from './app-state.ts'

/** The steps from two sites to a result, in their order. */
export const wizardSteps = [
  'sites',
  'select',
  'analyze',
  'review',
  'confirm',
  'deploy',
  'result',
] as const
export type WizardStep = (typeof wizardSteps)[number]

/** Which screen is shown. */
export type Screen =
  | { readonly place: 'connections' }
  | { readonly place: 'deployment'; readonly step: WizardStep }
  /** `plan`: the plan of that run, instead of its result. */
  | { readonly place: 'history'; readonly runId: string | null; readonly plan?: boolean }
  /** Two snapshots side by side. */
  | { readonly place: 'compare' }
  /** What can be done with each kind of configuration. */
  | { readonly place: 'kinds' }
  /** Which objects of two sites are the same. */
  | { readonly place: 'ledger' }
  /** `part`: where on the screen to begin, if not at its top. */
  | { readonly place: 'settings'; readonly part?: 'diagnostics' }

/** Where on the page the user is, and what is said there. */
export interface UiSlice {
  readonly screen: Screen
  /** Where the user was in Configuration Deployment when it was left. */
  readonly lastStep: WizardStep
  readonly shortcutsOpen: boolean
  /** What a screen reader is to say next; the number tells two equal ones apart. */
  readonly announcement: { readonly text: string; readonly number: number }
  /** Something that went wrong beside the work of a screen, e.g. a link that did not open. */
  readonly strayFailure: Failure | null
  readonly go: (screen: Screen) => void
  /** Goes to a place, and there to where the user left it. */
  readonly enter: (place: Screen['place']) => void
  readonly showShortcuts: (open: boolean) => void
  readonly announce: (text: string) => void
  readonly tellFailure: (failure: Failure | null) => void
}

/** Makes the slice of places and messages. */
export const createUiSlice: CreateSlice<UiSlice> = (set, get) => ({
  screen: { place: 'connections' },
  lastStep: 'sites',
  shortcutsOpen: false,
  announcement: { text: '', number: 0 },
  strayFailure: null,
  go: (screen) =>
    set({
      screen,
      strayFailure: null,
      ...(screen.place === 'deployment' ? { lastStep: screen.step } : {}),
    }),
  enter: (place) => {
    switch (place) {
      case 'deployment':
        return get().go({ place, step: get().lastStep })
      case 'history':
        return get().go({ place, runId: null })
      case 'connections':
      case 'compare':
      case 'kinds':
      case 'ledger':
      case 'settings':
        return get().go({ place })
    }
  },
  showShortcuts: (open) => set({ shortcutsOpen: open }),
  announce: (text) =>
    set(({ announcement }) => ({ announcement: { text, number: announcement.number + 1 } })),
  tellFailure: (failure) => set({ strayFailure: failure }),
})
