import type { PublishedContent } from '#contract/model/published-content'
import { actionWording } from '#contract/wording/action-wording'
import { publicationText as text } from '#contract/wording/publication-wording'

const mostRows = 100

/** Signs that mean something in Markdown; a name must not become a link, a table or a picture. */
export const escapeMarkdown = (value: string): string =>
  value.replaceAll(/([\\`*_{}[\]()#+!|<>~-])/g, '\\$1').replaceAll(/\s+/g, ' ')

/** Description of a pull request in Markdown, which both Bitbuckets show. */
export const pullRequestText = (content: PublishedContent): string => {
  const rows = content.changes
    .slice(0, mostRows)
    .map(
      ({ kindTitle, name, action }) =>
        `| ${escapeMarkdown(kindTitle)} | ${escapeMarkdown(name)} | ${actionWording[action].label} |`,
    )
  const more = content.changes.length - mostRows
  return [
    `**${escapeMarkdown(content.verdict.text)}**`,
    '',
    ...content.facts.map(({ label, value }) => `- ${label}: ${escapeMarkdown(value)}`),
    ...(rows.length === 0
      ? []
      : [
          '',
          `| ${text.kind} | ${text.name} | ${text.change} |`,
          '| --- | --- | --- |',
          ...rows,
          ...(more > 0 ? ['', text.moreChanges(more)] : []),
        ]),
    ...(content.manual.length === 0
      ? []
      : [
          '',
          `### ${text.manual}`,
          ...content.manual.map(
            ({ what, kindTitle, name }) =>
              `- ${escapeMarkdown(what)}: ${escapeMarkdown(kindTitle)} ${escapeMarkdown(name)}`,
          ),
        ]),
  ].join('\n')
}
