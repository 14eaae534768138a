import type { ConfigObject, Owner } from '#contract/model/config-object'
import type { JsonObject } from '#contract/model/json'
import {
  isTextReference,
  type TextReference,
  type TextWithReferences,
} from '#contract/model/text-with-references'

const standard = 'com.atlassian.jira.plugin.system.customfieldtypes'

const object = (
  kind: string,
  id: string,
  name: string,
  data: JsonObject = {},
  owner?: Owner,
): ConfigObject => ({
  kind,
  id,
  name,
  naturalKey: '',
  protection: 'none',
  data,
  facts: {},
  ...(owner ? { owner } : {}),
})

/** A site with one object of everything that texts name; ids and spelling differ by site. */
export const siteOf = (base: number, spell: (name: string) => string): readonly ConfigObject[] => {
  const field = (at: number, name: string, type: string) =>
    object('field', `customfield_${base + at}`, spell(name), { type: `${standard}:${type}` })
  const named = (kind: string, at: number, name: string) =>
    object(kind, String(base + at), spell(name))
  const project = { kind: 'project', id: String(base + 1) }
  return [
    object('field', 'summary', 'Summary', { type: 'system' }),
    field(10, 'Story Points', 'float'),
    field(11, 'Tëam "A" \\ 🚀', 'select'),
    field(12, 'Approver', 'userpicker'),
    field(13, 'Squad', 'grouppicker'),
    field(14, 'Found in', 'multiversion'),
    object('field', `customfield_${base + 15}`, spell('Sprint'), {
      type: 'com.pyxis.greenhopper.jira:gh-sprint',
    }),
    object('project', project.id, spell('Alpha & Beta'), { key: base > 15_000 ? 'ALB' : 'AB' }),
    object('project', String(base + 2), spell('Order'), { key: 'ORDER' }),
    named('status', 20, 'To Do'),
    named('status', 21, 'Done'),
    named('status', 22, 'In "Review"'),
    named('issueType', 23, 'Bug'),
    named('priority', 24, 'Highest'),
    named('resolution', 25, "Won't Do"),
    named('projectCategory', 26, 'Tools'),
    named('filter', 27, 'Open work'),
    named('projectRole', 28, 'Developers'),
    object('group', `group-${base}`, spell('jira-users')),
    object('version', String(base + 30), spell('1.0'), {}, project),
    object('component', String(base + 31), spell('User interface'), {}, project),
  ]
}

/** The text in the terms of another site that has its objects in the same order. */
export const translated = (
  text: TextWithReferences,
  from: readonly ConfigObject[],
  to: readonly ConfigObject[],
): TextWithReferences => ({
  ...text,
  parts: text.parts.map((part) => {
    if (!isTextReference(part) || part.$ref === 'user') return part
    const at = from.findIndex(({ kind, id }) => kind === part.$ref && id === part.id)
    const there = to[at]
    if (!there) throw new Error(`nothing for ${part.$ref} ${part.id}`)
    const name = part.as === 'key' ? String(there.data.key) : there.name
    return { ...part, id: there.id, text: part.text === '' ? '' : name }
  }),
})

/** The references of a text without the words around them. */
export const referencesOf = ({ parts }: TextWithReferences): readonly TextReference[] =>
  parts.filter(isTextReference)
