/** What ending the app needs of a window. */
export interface OpenWindow {
  readonly id: number
  close(): void
  /** What it showed is no more. */
  gone(): void
}

type Listener = () => void

const windows = new Set<OpenWindow>()
const refusals: Listener[] = []
const lastClosings: Listener[] = []

/** The windows that are open, oldest first. */
export const openWindows = {
  all: (): readonly OpenWindow[] => [...windows],
  add: (window: OpenWindow): void => {
    windows.add(window)
  },
  remove: (window: OpenWindow): void => {
    if (!windows.delete(window)) return
    if (windows.size === 0) for (const listener of lastClosings) listener()
  },
  /** A window did not let itself be closed. */
  refused: (): void => {
    for (const listener of refusals) listener()
  },
  onRefusal: (listener: Listener): void => {
    refusals.push(listener)
  },
  onLastClosed: (listener: Listener): void => {
    lastClosings.push(listener)
  },
}
