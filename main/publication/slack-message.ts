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

/** What is no address stays words: nothing else may stand between Slack's brackets. */
const linkTo = (address: string, words: string): string =>
  URL.canParse(address)
    ? `<${new URL(address).href.replaceAll('|', '%7C').replaceAll('>', '%3E').replaceAll('<', '%3C')}|${escapeMrkdwn(words)}>`
    : escapeMrkdwn(words)

/** A heading, what it comes to, and lines below; `link` is where more of it is to be read. */
export const actionMessage = (
  title: string,
  verdict: string,
  lines: readonly string[],
  link: { readonly address: string; readonly words: string } | undefined,
): SlackMessage => {
  const told = [`*${escapeMrkdwn(verdict)}*`, ...lines.map(escapeMrkdwn)].join('\n')
  // However much there is to tell, the link stays whole.
  const end = link === undefined ? '' : `\n${linkTo(link.address, cut(link.words, mostHeader))}`
  return {
    text: cut(escapeMrkdwn(`${title}. ${verdict}`), mostSection),
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: cut(title, mostHeader) } },
      {
        type: 'section',
        text: { type: 'mrkdwn', text: `${cut(told, mostSection - end.length)}${end}` },
      },
    ],
  }
}

/** What is told in a channel about a plan or a deployment. */
export const slackMessage = (
  content: PublishedContent,
  event: Announced | null,
  link: { readonly address: string; readonly words: string } | undefined,
): SlackMessage => {
  const title = event === null ? content.title : announcementText[event](content.title)
  const counts = content.counts.map(({ label, value }) => `${value} × ${label}`).join(' · ')
  const facts = content.facts.slice(0, 2).map(({ label, value }) => `${label}: ${value}`)
  return actionMessage(
    title,
    content.verdict.text,
    counts === '' ? facts : [counts, ...facts],
    link,
  )
}
