import type { ConfigObject } from '#contract/model/config-object'
import type { JsonObject } from '#contract/model/json'
import type { Reference } from '#contract/model/reference'
import type { StepDetail } from '#contract/model/step-detail'
import type { TextReference, TextWithReferences } from '#contract/model/text-with-references'
import { wordMember } from '#contract/wording/member-wording'
import { textsIn } from '#domain/texts-in'

type NameOf = (found: Reference) => string

/** What a text names, so that a person knows what is meant where only an id stands. */
const named = (found: TextReference, nameOf: NameOf): string =>
  found.text === '' ? `[${nameOf(found)}]` : found.text

const readable = ({ parts }: TextWithReferences, nameOf: NameOf): string =>
  parts.map((part) => (typeof part === 'string' ? part : named(part, nameOf))).join('')

const referencesOf = ({ parts }: TextWithReferences): readonly TextReference[] =>
  parts.filter((part) => typeof part !== 'string')

/**
 * The texts of a step that name other objects: as the source has them and as they are written, with
 * what each name or id becomes.
 */
export const textViews = (
  source: ConfigObject | undefined,
  after: JsonObject,
  nameHere: NameOf,
  nameThere: NameOf,
): StepDetail['texts'] => {
  const written = new Map(textsIn(after).map(({ path, value }) => [path, value]))
  return textsIn(source?.data ?? {}).flatMap(({ path, value: text }) => {
    const there = written.get(path)
    if (there === undefined) return []
    const thereReferences = referencesOf(there)
    return [
      {
        path,
        label: wordMember(path.split('.')[0] ?? path),
        source: readable(text, nameHere),
        destination: readable(there, nameThere),
        references: referencesOf(text).flatMap((here, at) => {
          const counterpart = thereReferences[at]
          return counterpart === undefined
            ? []
            : [{ here: named(here, nameHere), there: named(counterpart, nameThere) }]
        }),
        unclear: there.unclear,
      },
    ]
  })
}
