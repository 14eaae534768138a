import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A schema as far as it says which members an object may have. */
interface Schema {
  readonly $ref?: string
  readonly type?: string
  readonly properties?: Readonly<Record<string, unknown>>
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>
}

/** One operation of the document. */
export interface Operation {
  readonly requestBody?: Content
  readonly responses: Readonly<Record<string, unknown>>
}

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

/** Atlassian's document of Data Center 11.3, as far as it is used here. */
export interface Specification {
  /** The operation of a method and of a path from `/rest` on; undefined = there is none. */
  operationOf(method: string, path: string): Operation | undefined
  /** Names of members that a JSON body of an operation may have; undefined = the document does not say. */
  bodyMembersOf(operation: Operation): readonly string[] | undefined
}

const file = join(import.meta.dirname, '../../../shared/reference/openapi/jira-dc-v2.json')

/** Why nothing can be judged here; undefined = it can. The document is not ours to keep. */
export const specificationMissing = existsSync(file)
  ? undefined
  : 'the specification of Data Center is not on this machine'

/** How close a template is to a path: its literal segments count, -1 = it does not fit. */
function closeness(template: string, path: string): number {
  const wanted = template.split('/')
  const given = path.split('/')
  if (wanted.length !== given.length) return -1
  let literal = 0
  for (const [index, segment] of wanted.entries()) {
    if (segment.startsWith('{')) continue
    if (segment !== given[index]) return -1
    literal += 1
  }
  return literal
}

/** Reads the document; throws where it is not. */
export function readSpecification(): Specification {
  const { paths, components } = JSON.parse(readFileSync(file, 'utf8')) as OpenApi
  const resolve = (schema: Schema | undefined): Schema | undefined =>
    schema?.$ref === undefined ? schema : components.schemas[schema.$ref.split('/').at(-1) ?? '']
  return {
    operationOf: (method, path) => {
      const inside = path.replace(/^\/rest/, '')
      const fitting = Object.entries(paths)
        .filter(([, operations]) => operations[method.toLowerCase()] !== undefined)
        .map(([template, operations]) => ({ score: closeness(template, inside), operations }))
        .filter(({ score }) => score >= 0)
      const best = fitting.toSorted((one, other) => other.score - one.score)[0]
      return best?.operations[method.toLowerCase()]
    },
    bodyMembersOf: ({ requestBody }) => {
      const properties = resolve(requestBody?.content?.['application/json']?.schema)?.properties
      return properties === undefined ? undefined : Object.keys(properties)
    },
  }
}
