import type { Html } from '#report/html'

/**
 * What a page can do beyond plain tables and lists. Confluence has macros for it; a preview in
 * Slipway has plain HTML. Everything else of a page is the same in both.
 */
export interface PageParts {
  /** A coloured word. */
  tag(tone: 'good' | 'open' | 'bad' | 'quiet', text: string): Html
  /** Folded away under a title. */
  folded(title: string, content: Html): Html
  /** A box at the head of the page. */
  panel(tone: 'good' | 'open' | 'bad', content: Html): Html
  /** One of the pictures that go along, by its file name. */
  picture(file: string, title: string): Html
  /** A place on the web; plain text where the page must not lead anywhere. */
  link(address: string, text: string): Html
}
