import type { TextWithReferences } from '#contract/model/text-with-references'
import { findById } from './find-named.ts'
import { inPieces, type Replacement } from './found-in-text.ts'
import type { TextLookup } from './lookup.ts'

/** Ids of objects of one kind between commas, e.g. a workflow property with ids of resolutions. */
export const parseIds = (text: string, kind: string, lookup: TextLookup): TextWithReferences => {
  const replacements: Replacement[] = []
  const unclear: string[] = []
  for (const match of text.matchAll(/[^,\s]+/g)) {
    const [id] = match
    const found = findById(lookup, kind, id)
    if ('unclear' in found) unclear.push(found.unclear)
    else {
      const { reference } = found
      replacements.push({ start: match.index, end: match.index + id.length, reference })
    }
  }
  return inPieces('plain', text, { replacements, unclear })
}
