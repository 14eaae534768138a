import { type Html, html } from '#report/html'
import type { PublicationContent } from './content.ts'
import { drawPage } from './draw-page.ts'
import { workflowFiles } from './files-of.ts'
import type { PageParts } from './page-parts.ts'
import { previewStyle } from './preview-style.ts'

const previewParts = (pictures: ReadonlyMap<string, string>): PageParts => ({
  tag: (tone, text) => html`<span class="tag ${tone}">${text}</span>`,
  folded: (title, content) => html`<details><summary>${title}</summary>${content}</details>`,
  panel: (tone, content) => html`<div class="panel ${tone}">${content}</div>`,
  picture: (file, title) => html`<img alt="${title}" src="${pictures.get(file) ?? ''}">`,
  // A preview leads nowhere: it is shown in a frame that may open nothing.
  link: (_, text) => html`<span class="link">${text}</span>`,
})

/** The page as it will look, roughly, without anything that a frame would have to fetch. */
export const previewPage = (content: PublicationContent, version: string): string => {
  const pictures = new Map(
    workflowFiles(content).map(({ name, contentType, bytes }) => [
      name,
      `data:${contentType};base64,${Buffer.from(bytes).toString('base64')}`,
    ]),
  )
  const body: Html = { html: drawPage(content, previewParts(pictures), version) }
  const style: Html = { html: previewStyle }
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${content.title}</title>
<style>${style}</style></head><body><h1>${content.title}</h1>${body}</body></html>`.html
}
