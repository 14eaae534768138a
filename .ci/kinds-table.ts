import type { AbilityName, KindView } from '#contract/model/abilities'
import { abilityNames, abilityWording, reachWording } from '#contract/wording/abilities-wording'

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const notesOf = ({ abilities }: KindView): readonly (readonly [AbilityName, string])[] =>
  abilityNames.flatMap((name) => {
    const { note } = abilities[name]
    return note === undefined ? [] : [[name, note] as const]
  })

/** Abilities that share a note are named together: `Create, update: …`. */
const noteLines = (view: KindView): readonly string[] =>
  [...Map.groupBy(notesOf(view), ([, note]) => note)].map(
    ([note, found]) =>
      `- *${found.map(([name]) => abilityWording[name].label).join(', ')}*: ${note}`,
  )

const section = (view: KindView): readonly string[] => {
  const { title, abilities } = view
  const lost = abilities.lost.map(({ what, why }) => `- **Lost: ${what}.** ${why}`)
  const lines = [...noteLines(view), ...lost]
  return lines.length === 0 ? [] : [`### ${title}`, '', ...lines, '']
}

/** `docs/kinds.md`, made from what the kinds say of themselves. */
export const kindsTable = (views: readonly KindView[]): string =>
  [
    '# What is carried',
    '',
    'Made from the code by `npm run kinds`; `test/contract/abilities.test.ts` holds it to the code.',
    'The app shows the same under *What is carried*.',
    '',
    ...abilityNames.map(
      (name) => `- **${abilityWording[name].label}**: ${abilityWording[name].meaning}`,
    ),
    '- **unproven**: no specification that Atlassian publishes says how it is written; every write of one',
    '  needs an explicit yes',
    '',
    row(['Kind', ...abilityNames.map((name) => abilityWording[name].label)]),
    row(['---', ...abilityNames.map(() => '---')]),
    ...views.map(({ title, abilities }) =>
      row([
        abilities.proven === 'unproven' ? `${title} (unproven)` : title,
        ...abilityNames.map((name) => reachWording[abilities[name].can]),
      ]),
    ),
    '',
    '## What is left, kind by kind',
    '',
    'A kind that is not named here comes over whole.',
    '',
    ...views.flatMap(section),
  ].join('\n')
