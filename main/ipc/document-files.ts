/** Asks the user for files that hold decisions or an identity ledger. */
export interface DocumentFiles {
  /** Where a document is to be saved; undefined when the user thought better of it. */
  pickTarget(suggestedName: string): Promise<string | undefined>
  /** A document to be read; undefined when the user thought better of it. */
  pickSource(): Promise<string | undefined>
}
