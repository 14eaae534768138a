import type { DemoSite } from '#ipc/site-access'

/** What the worker that serves the demo sites is asked. */
export interface TwinQuestions {
  readonly start: {
    /** Folder in which the sites are kept. */
    readonly input: { readonly folder: string }
    readonly output: { readonly source: DemoSite; readonly destination: DemoSite }
    readonly news: never
  }
  readonly stop: { readonly input: null; readonly output: null; readonly news: never }
}
