/** Asks the user where a report is to be saved. */
export interface ReportSaver {
  /** The file that was picked; undefined when the user thought better of it. */
  pickFile(suggestedName: string): Promise<string | undefined>
}
