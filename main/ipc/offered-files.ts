/** Files that the system, the menu or a drop asks Slipway to open. */
export interface OfferedFiles {
  offer(path: string): void
  /** Those that nobody has opened yet; each once. */
  take(): readonly string[]
}
