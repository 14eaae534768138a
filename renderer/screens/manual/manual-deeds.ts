import type { ReactNode } from 'react'
import type { ManualView } from '#contract/model/manual-step'

/** What can be done about manual steps. */
export interface ManualDeeds {
  readonly onOpen: (manualId: string) => void
  /** What can be said of a step; nothing while the plan is only looked through. */
  readonly actionsFor?: ((step: ManualView) => ReactNode) | undefined
  readonly onCheck?: (steps: readonly ManualView[]) => void
}
