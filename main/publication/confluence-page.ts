import { type Html, html } from '#report/html'
import type { PublicationContent } from './content.ts'
import { drawPage } from './draw-page.ts'
import type { PageParts } from './page-parts.ts'

const colours: Readonly<Record<'good' | 'open' | 'bad' | 'quiet', string>> = {
  good: 'Green',
  open: 'Yellow',
  bad: 'Red',
  quiet: 'Grey',
}

const panels: Readonly<Record<'good' | 'open' | 'bad', string>> = {
  good: 'tip',
  open: 'info',
  bad: 'warning',
}

const parameter = (name: string, value: string): Html =>
  html`<ac:parameter ac:name="${name}">${value}</ac:parameter>`

/** Confluence's storage format: XHTML with macros, which Cloud and Data Center share. */
const storageParts: PageParts = {
  tag: (tone, text) =>
    html`<ac:structured-macro ac:name="status">${parameter('colour', colours[tone])}${parameter('title', text)}</ac:structured-macro>`,
  folded: (title, content) =>
    html`<ac:structured-macro ac:name="expand">${parameter('title', title)}<ac:rich-text-body>${content}</ac:rich-text-body></ac:structured-macro>`,
  panel: (tone, content) =>
    html`<ac:structured-macro ac:name="${panels[tone]}"><ac:rich-text-body>${content}</ac:rich-text-body></ac:structured-macro>`,
  picture: (file, title) =>
    html`<ac:image ac:alt="${title}" ac:width="760"><ri:attachment ri:filename="${file}" /></ac:image>`,
  link: (address, text) => html`<a href="${address}">${text}</a>`,
}

/** XML 1.0 takes no control characters, and Jira's names can hold them. */
const withoutControls = (xml: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  xml.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')

/** The body of a Confluence page in storage format. */
export const confluencePage = (content: PublicationContent, version: string): string =>
  withoutControls(drawPage(content, storageParts, version))
