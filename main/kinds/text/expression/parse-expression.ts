import type { TextWithReferences } from '#contract/model/text-with-references'
import { type FoundObject, findById, findByKey, findByName, isAccountId } from '../find-named.ts'
import { inPieces, type Replacement, textReference, unreadable } from '../found-in-text.ts'
import type { TextLookup } from '../lookup.ts'
import { findFieldIds } from '../smart-value/find-in-smart-values.ts'
import { findLiterals } from './find-literals.ts'
import { readExpression } from './nodes.ts'

const own: Readonly<Record<string, string>> = {
  board: 'a board',
  component: 'a component',
  issue: 'a work item',
  securityLevel: 'a security level',
  sprint: 'a sprint',
  version: 'a version',
}

/** What a literal names; undefined where a name is alike on every site. */
const findNamed = (type: string, text: string, lookup: TextLookup): FoundObject | undefined => {
  const [form = '', kind = ''] = type.split(':')
  if (type === '') {
    return /^\d{4,}$/.test(text)
      ? { unclear: `“${text}” is the id of something that Slipway does not know` }
      : undefined
  }
  if (own[kind] !== undefined) {
    return form === 'id' ? { unclear: `“${text}” is the id of ${own[kind]}` } : undefined
  }
  if (kind === 'user') {
    return isAccountId(text)
      ? { reference: textReference('user', text, 'id', '') }
      : { unclear: `“${text}” is the id of no account` }
  }
  if (form === 'id') return findById(lookup, kind, text)
  return form === 'key' ? findByKey(lookup, kind, text) : findByName(lookup, kind, text)
}

/**
 * A Jira expression in pieces: custom fields by id wherever they stand, and the ids, keys and names
 * that statuses, work types, projects, people and so on are compared with. A text that is no
 * expression stays whole, with the reason.
 */
export const parseExpression = (text: string, lookup: TextLookup): TextWithReferences => {
  const reading = readExpression(text)
  if ('fault' in reading) {
    return unreadable('expression', text, `cannot be read as a Jira expression: ${reading.fault}`)
  }
  const fields = findFieldIds(text, { start: 0, end: text.length }, lookup)
  const replacements: Replacement[] = [...fields.replacements]
  const unclear: string[] = [...fields.unclear]
  for (const { literal, type } of findLiterals(reading.tree)) {
    const { start, end, value } = literal
    const found = findNamed(type, String(value), lookup)
    if (!found) continue
    if ('unclear' in found) unclear.push(found.unclear)
    else {
      // Ids stay within the quotes they have or do not have; names bring their own.
      const inside = found.reference.as === 'id' && typeof value === 'string' ? 1 : 0
      const { reference } = found
      replacements.push({ start: start + inside, end: end - inside, reference })
    }
  }
  return inPieces('expression', text, { replacements, unclear })
}
