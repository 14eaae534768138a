/** What can be saved by a dialog of its own. */
export type SavedSort = 'snapshot' | 'plan' | 'public-key'

/** Asks the user for files that are passed on; undefined when the user thought better of it. */
export interface FileDialogs {
  /** A snapshot or a plan to be opened. */
  pickFile(): Promise<string | undefined>
  /** Where something is to be saved. */
  pickTarget(sort: SavedSort, suggestedName: string): Promise<string | undefined>
  /** A folder that holds a snapshot as readable text, or is to hold one. */
  pickFolder(purpose: 'open' | 'save'): Promise<string | undefined>
}
