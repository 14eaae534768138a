/**
 * What the preload script puts into the page as `window.bridge`, and all that the page can reach of
 * the main process. Untyped on purpose: what may be asked stands in `operations.ts`, and the main
 * process checks it.
 */
export interface Bridge {
  /** Asks the main process; resolves with a `Result`. Rejects only when the page is not trusted. */
  readonly call: (operation: string, input: unknown) => Promise<unknown>
  /** Hears what happens, until the returned function is called. */
  readonly subscribe: (listener: (event: unknown) => void) => () => void
}
