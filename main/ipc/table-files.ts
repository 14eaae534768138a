/** Asks the user for files that hold tables. */
export interface TableFiles {
  /** Where a table is to be saved; undefined when the user thought better of it. */
  pickTarget(suggestedName: string): Promise<string | undefined>
  /** A table to be read; undefined when the user thought better of it. */
  pickSource(): Promise<string | undefined>
}
