import type { Announced } from '#contract/model/publication'
import type { PublishedContent } from '#contract/model/published-content'
import { announcementText } from '#contract/wording/announcement-wording'

/** A message of Slack: blocks for people, text for where blocks are not shown. */
export interface SlackMessage {
  readonly text: string
  readonly blocks: readonly SlackBlock[]
}

/** The few sorts of blocks that Slipway uses. */
export type SlackBlock =
  | {
      readonly type: 'header'
      readonly text: { readonly type: 'plain_text'; readonly text: string }
    }
  | { readonly type: 'section'; readonly text: { readonly type: 'mrkdwn'; readonly text: string } }

/** Most characters of a header and of a section (Slack’s Block Kit reference). */
const mostHeader = 150
const mostSection = 3000

/** Slack's own three signs: without this a name could mention everybody in the channel. */
export const escapeMrkdwn = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text

const linkTo = (address: string, words: string): string =>
  `<${encodeURI(decodeURI(address)).replaceAll('|', '%7C').replaceAll('>', '%3E')}|${escapeMrkdwn(words)}>`

/** What is told in a channel about a plan or a deployment; `link` is where more of it is to be read. */
export const slackMessage = (
  content: PublishedContent,
  event: Announced | null,
  link: { readonly address: string; readonly words: string } | undefined,
): SlackMessage => {
  const title = event === null ? content.title : announcementText[event](content.title)
  const counts = content.counts.map(({ label, value }) => `${value} × ${label}`).join(' · ')
  const lines = [
    `*${escapeMrkdwn(content.verdict.text)}*`,
    ...(counts === '' ? [] : [escapeMrkdwn(counts)]),
    ...content.facts
      .slice(0, 2)
      .map(({ label, value }) => `${escapeMrkdwn(label)}: ${escapeMrkdwn(value)}`),
    ...(link === undefined ? [] : [linkTo(link.address, link.words)]),
  ]
  return {
    text: cut(escapeMrkdwn(`${title}. ${content.verdict.text}`), mostSection),
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: cut(title, mostHeader) } },
      { type: 'section', text: { type: 'mrkdwn', text: cut(lines.join('\n'), mostSection) } },
    ],
  }
}
