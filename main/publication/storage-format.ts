import { type Html, html } from '#report/html'

/** How something stands, which Confluence shows in colours. */
export type Tone = 'good' | 'open' | 'bad' | 'quiet'

const colours: Readonly<Record<Tone, string>> = {
  good: 'Green',
  open: 'Yellow',
  bad: 'Red',
  quiet: 'Grey',
}

const panels: Readonly<Record<Exclude<Tone, 'quiet'>, string>> = {
  good: 'tip',
  open: 'info',
  bad: 'warning',
}

const parameter = (name: string, value: string): Html =>
  html`<ac:parameter ac:name="${name}">${value}</ac:parameter>`

/** A coloured word (the macro `status`). */
export const tag = (tone: Tone, text: string): Html =>
  html`<ac:structured-macro ac:name="status">${parameter('colour', colours[tone])}${parameter('title', text)}</ac:structured-macro>`

/** Folded away under a title (`expand`). */
export const folded = (title: string, content: Html): Html =>
  html`<ac:structured-macro ac:name="expand">${parameter('title', title)}<ac:rich-text-body>${content}</ac:rich-text-body></ac:structured-macro>`

/** A box at the head of the page (`tip`, `info`, `warning`). */
export const panel = (tone: Exclude<Tone, 'quiet'>, content: Html): Html =>
  html`<ac:structured-macro ac:name="${panels[tone]}"><ac:rich-text-body>${content}</ac:rich-text-body></ac:structured-macro>`

/** A picture that is attached to the page. */
export const attachedPicture = (file: string, title: string): Html =>
  html`<ac:image ac:alt="${title}" ac:width="760"><ri:attachment ri:filename="${file}" /></ac:image>`

/** A link. */
export const linkTo = (address: string, text: string): Html =>
  html`<a href="${address}">${text}</a>`
