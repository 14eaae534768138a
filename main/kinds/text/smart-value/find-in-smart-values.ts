import { findById } from '../find-named.ts'
import { type FoundInText, type Replacement, textReference } from '../found-in-text.ts'
import type { TextLookup } from '../lookup.ts'
import { type Segment, segmentsIn } from './segments.ts'

/** What has the fields of a work item. */
const issues =
  '(?:issue|triggerIssue|destinationIssue|createdIssue|parent|epic|linkedIssue|changelog)'

/** Members of work items that are Jira's own, whatever custom fields are called. */
const ownMembers: ReadonlySet<string> = new Set(
  `affectedversions attachments assignee changelog comments components created createdissue creator
  description duedate environment epic fields fixversions id issuelinks issuetype key labels originalestimate
  parent priority project properties remainingestimate reporter resolution resolutiondate security status
  subtasks summary timespent timetracking type updated url versions votes watchers worklogs`.split(
    /\s+/,
  ),
)

const isOwn = (name: string): boolean => ownMembers.has(name.toLowerCase().replace(/\s+/g, ''))

/** Ids of custom fields anywhere in a stretch of a text. */
export const findFieldIds = (
  text: string,
  { start, end }: Segment,
  lookup: TextLookup,
): FoundInText => {
  const replacements: Replacement[] = []
  const unclear: string[] = []
  for (const match of text.slice(start, end).matchAll(/(?<!\w)customfield_\d+(?!\w)/g)) {
    const [id] = match
    const found = findById(lookup, 'field', id)
    if ('unclear' in found) unclear.push(found.unclear)
    else {
      const from = start + match.index
      const reference = textReference('field', id, 'bare-id', '')
      replacements.push({ start: from, end: from + id.length, reference })
    }
  }
  return { replacements, unclear }
}

/** Beginnings of a text that may be a field's name, the longest first. */
const candidates = (text: string): readonly string[] => {
  const cuts = [...text.matchAll(/[.()}{,=+*/|&!<>?-]/g)].map(({ index }) => index)
  return [...cuts, text.length].toReversed().map((cut) => text.slice(0, cut).trimEnd())
}

/** The custom field that a work item is asked for by name; `undefined` for members of Jira's own. */
const findName = (
  rest: string,
  lookup: TextLookup,
):
  | { readonly name: string; readonly ids: readonly string[]; readonly spelled: string }
  | undefined => {
  for (const name of candidates(rest)) {
    if (name === '' || isOwn(name)) continue
    const fields = lookup.byName('field', name).filter(({ id }) => id.startsWith('customfield_'))
    const [first] = fields
    if (first) return { name, ids: fields.map(({ id }) => id), spelled: first.name }
  }
  return undefined
}

/** Names of custom fields that stand behind a work item, or at the beginning of a smart value. */
const findFieldNames = (text: string, segment: Segment, lookup: TextLookup): FoundInText => {
  const replacements: Replacement[] = []
  const unclear: string[] = []
  const inside = text.slice(segment.start, segment.end - 2)
  const behindIssue = new RegExp(String.raw`\b${issues}\.(?:fields\.)?(?=[^.\s])`, 'gi')
  const beginning = /^\{\{[#^/=]*\s*(?=\S+\s+\S)/g
  for (const match of [...inside.matchAll(behindIssue), ...inside.matchAll(beginning)]) {
    const from = match.index + match[0].length
    const found = findName(inside.slice(from), lookup)
    if (!found) continue
    const { name, ids, spelled } = found
    const [id, second] = ids
    if (second !== undefined) unclear.push(`“${name}” is the name of more than one field`)
    else if (id !== undefined) {
      const start = segment.start + from
      const reference = textReference('field', id, 'bare-name', spelled)
      replacements.push({ start, end: start + name.length, reference })
    }
  }
  return { replacements, unclear }
}

/** Custom fields that the smart values of a text name, by id or by name. */
export const findInSmartValues = (text: string, lookup: TextLookup): FoundInText => {
  const found = segmentsIn(text).flatMap((segment) => [
    findFieldIds(text, segment, lookup),
    findFieldNames(text, segment, lookup),
  ])
  return {
    replacements: found.flatMap(({ replacements }) => replacements),
    unclear: found.flatMap(({ unclear }) => unclear),
  }
}
