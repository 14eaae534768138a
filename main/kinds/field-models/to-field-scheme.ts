import type { Json, JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { sameJson } from '#domain/canonical-json'
import { unordered } from '../unordered.ts'
import { type FieldsByType, nothingSaid, type Said } from './fields-by-type.ts'

/** What a member of an exception has to say so that it is not what is said in general. */
const other = <Value extends Json>(own: Value | null, general: Value | null, usual: Value) =>
  own === general ? null : (own ?? usual)

const exceptionTo = (general: Said, own: Said, description: string) => ({
  required: other(own.required, general.required, false),
  description: other(own.description, general.description, description),
  renderer: other(own.renderer, general.renderer, 'text'),
})

/** What all of them say, and nothing where they differ. */
const common = (all: readonly Said[]): Said => {
  const [first = nothingSaid, ...others] = all
  const agree = (member: keyof Said) => others.every((one) => one[member] === first[member])
  return {
    required: agree('required') ? first.required : nothingSaid.required,
    description: agree('description') ? first.description : nothingSaid.description,
    renderer: agree('renderer') ? first.renderer : nothingSaid.renderer,
  }
}

/** What a conversion has to know of the site beside the fields themselves. */
export interface Surroundings {
  /** Work types of the projects concerned: where not all have a field, those that do are named. */
  readonly workTypes: readonly string[]
  /** A field's own description. */
  readonly descriptionOf: (fieldId: string) => string
}

const itemFor = (
  field: string,
  { rest, apart }: FieldsByType,
  { workTypes, descriptionOf }: Surroundings,
): readonly JsonObject[] => {
  const general = rest.get(field)
  const own = [...apart].flatMap(([type, fields]) => {
    const said = fields.get(field)
    return said ? [{ type, said }] : []
  })
  const with_ = new Set(own.map(({ type }) => type))
  const everywhere = general !== undefined && with_.size === apart.size
  const others = general === undefined ? [] : workTypes.filter((type) => !apart.has(type))
  const types = everywhere ? [] : [...with_, ...others]
  if (!everywhere && types.length === 0) return []
  const said = general ?? common(own.map((one) => one.said))
  return [
    {
      field: reference('field', field),
      workTypes: unordered(types.map((type) => reference('issueType', type))),
      ...said,
      exceptions: unordered(
        own.flatMap(({ type, said: mine }) =>
          sameJson({ ...mine }, { ...said })
            ? []
            : [
                {
                  workType: reference('issueType', type),
                  ...exceptionTo(said, mine, descriptionOf(field)),
                },
              ],
        ),
      ),
    },
  ]
}

/** The list of fields of a field scheme that comes to the same. */
export const toFieldScheme = (
  fields: FieldsByType,
  surroundings: Surroundings,
): readonly JsonObject[] => {
  const ids = [fields.rest, ...fields.apart.values()].flatMap((one) => [...one.keys()])
  return unordered([...new Set(ids)].flatMap((id) => itemFor(id, fields, surroundings)))
}
