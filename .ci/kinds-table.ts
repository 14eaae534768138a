import type { AbilityName, KindView } from '#contract/model/abilities'
import { abilityNames, abilityWording, reachWording } from '#contract/wording/abilities-wording'
import type { DataCenterKindView } from './data-center-kinds.ts'

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const table = (views: readonly KindView[]): readonly string[] => [
  row(['Kind', ...abilityNames.map((name) => abilityWording[name].label)]),
  row(['---', ...abilityNames.map(() => '---')]),
  ...views.map(({ title, abilities }) =>
    row([
      abilities.proven === 'unproven' ? `${title} (unproven)` : title,
      ...abilityNames.map((name) => reachWording[abilities[name].can]),
    ]),
  ),
]

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

const whatIsLeft = (view: KindView): readonly string[] => [
  ...noteLines(view),
  ...view.abilities.lost.map(({ what, why }) => `- **Lost: ${what}.** ${why}`),
]

const section = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [heading, '', ...lines, '']

const operations = ({ reads, writes }: DataCenterKindView): readonly string[] => [
  `- Read through ${reads.join(', ')}`,
  ...(writes.length > 0 ? [`- Written through ${writes.join(', ')}`] : []),
]

const isShown = ({ reads }: DataCenterKindView): boolean => reads.length > 0

const dataCenterPart = (views: readonly DataCenterKindView[]): readonly string[] => [
  '## Jira Data Center',
  '',
  'And Jira Server before it, from version 8.14 on. What its REST API does not write is compared, and',
  'becomes a manual step. Nothing is read or written through any other operation than the ones named',
  'here. An operation that came with a later version leaves a gap on an older server, never an absence.',
  '',
  ...table(views),
  '',
  '### What is left there, kind by kind',
  '',
  ...views
    .filter(isShown)
    .flatMap((view) => section(`#### ${view.title}`, [...operations(view), ...whatIsLeft(view)])),
  ...section('#### Not shown by its REST API', [
    ...views.filter((view) => !isShown(view)).map(({ title }) => `- ${title}`),
  ]),
]

/** `docs/kinds.md`, made from what the kinds say of themselves. */
export const kindsTable = (
  cloud: readonly KindView[],
  dataCenter: readonly DataCenterKindView[],
): string =>
  [
    '# What is carried',
    '',
    'Made from the code by `npm run kinds`; `test/contract/abilities.test.ts` holds it to the code.',
    'The app shows the same under *What is carried*. Of Jira Cloud it is this; [Jira Data',
    'Center](#jira-data-center) follows.',
    '',
    ...abilityNames.map(
      (name) => `- **${abilityWording[name].label}**: ${abilityWording[name].meaning}`,
    ),
    '- **unproven**: no specification that Atlassian publishes says how it is written; every write of one',
    '  needs an explicit yes',
    '',
    ...table(cloud),
    '',
    '## What is left, kind by kind',
    '',
    'A kind that is not named here comes over whole.',
    '',
    ...cloud.flatMap((view) => section(`### ${view.title}`, whatIsLeft(view))),
    ...dataCenterPart(dataCenter),
  ].join('\n')
