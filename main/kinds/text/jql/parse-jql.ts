import type { TextWithReferences } from '#contract/model/text-with-references'
import { type FoundInText, inPieces, type Replacement, unreadable } from '../found-in-text.ts'
import type { TextLookup } from '../lookup.ts'
import { findInSmartValues } from '../smart-value/find-in-smart-values.ts'
import { maskSmartValues } from '../smart-value/mask.ts'
import { type FoundField, findJqlField } from './find-field.ts'
import { type FoundValue, findValue } from './find-value.ts'
import { argumentNames } from './function-arguments.ts'
import { readJqlSyntax } from './read-syntax.ts'
import { encodeJql } from './strings.ts'
import type { JqlField, JqlOperand, JqlSyntax, JqlWord } from './syntax.ts'

/** The projects that a text is about, by the clauses that name projects; none where some are unclear. */
const projectsIn = ({ clauses }: JqlSyntax, lookup: TextLookup): readonly string[] => {
  const ids = clauses
    .filter(({ operator }) => operator === '=' || operator === 'in')
    .filter(({ field }) => findJqlField(field, lookup).values === 'project')
    .flatMap(({ operands }) =>
      operands.map((operand) => {
        if (operand.kind === 'function') return undefined
        const found = findValue('project', operand.word, lookup, { projectIds: [] })
        return found && 'reference' in found ? found.reference.id : undefined
      }),
    )
  const known = ids.filter((id) => id !== undefined)
  return known.length < ids.length ? [] : [...new Set(known)]
}

const findIn = (
  syntax: JqlSyntax,
  lookup: TextLookup,
  isMasked: (word: JqlWord) => boolean,
): FoundInText => {
  const replacements: Replacement[] = []
  const unclear: string[] = []
  const projectIds = projectsIn(syntax, lookup)

  const note = ({ start, end }: JqlWord, found: FoundValue): void => {
    if (!found) return
    if ('unclear' in found) unclear.push(found.unclear)
    else if ('name' in found) replacements.push({ start, end, text: encodeJql(found.name) })
    else replacements.push({ start, end, reference: found.reference })
  }
  const noteValue = (names: string, word: JqlWord, fieldId?: string, at = 0): void => {
    const place = { projectIds, fieldId, isSecond: at > 0 }
    if (!isMasked(word)) note(word, findValue(names, word, lookup, place))
  }
  const noteOperand = (names: string, operand: JqlOperand, fieldId?: string): void => {
    if (operand.kind === 'value') {
      noteValue(names, operand.word, fieldId)
      return
    }
    operand.arguments.forEach((word, at) => {
      const named = argumentNames(operand.name, at)
      if (named === undefined) unclear.push(`what ${operand.name}(…) is given is not known`)
      else noteValue(named, word, fieldId, at)
    })
  }

  const noteField = (field: JqlField): Pick<FoundField, 'values' | 'reference'> => {
    if (isMasked(field.word)) return { values: '' }
    const found = findJqlField(field, lookup)
    if (found.reference) note(field.word, { reference: found.reference })
    else if (found.unclear !== undefined) unclear.push(found.unclear)
    return found
  }

  for (const { field, operator, operands, people } of syntax.clauses) {
    const { values, reference } = noteField(field)
    const isSearch = operator.includes('~')
    for (const operand of operands) noteOperand(isSearch ? '' : values, operand, reference?.id)
    for (const person of people) noteOperand('user', person)
  }
  for (const field of syntax.order) noteField(field)
  return { replacements, unclear }
}

/**
 * A JQL text in pieces, with references in the places of the fields, projects, statuses, people and
 * so on that it names. Smart values in it (automation's rules have them) are read as such. A text
 * that is not JQL stays whole, with the reason.
 */
export const parseJql = (text: string, lookup: TextLookup): TextWithReferences => {
  const readings = maskSmartValues(text).map(({ masked, isMasked }) => ({
    reading: readJqlSyntax(masked),
    isMasked,
  }))
  for (const { reading, isMasked } of readings) {
    if ('fault' in reading) continue
    const found = findIn(reading.syntax, lookup, isMasked)
    const inside = findInSmartValues(text, lookup)
    return inPieces('jql', text, {
      replacements: [...found.replacements, ...inside.replacements],
      unclear: [...found.unclear, ...inside.unclear],
    })
  }
  const [fault = ''] = readings.flatMap(({ reading }) => ('fault' in reading ? reading.fault : []))
  return unreadable('jql', text, `cannot be read as JQL: ${fault}`)
}
