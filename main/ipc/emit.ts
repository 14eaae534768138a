import type { AppEvent } from '#contract/events'

/** Tells the page what happened. Harmless when there is no page. */
export type Emit = (event: AppEvent) => void
