import { z } from 'zod'
import type { ConfigObject } from '#contract/model/config-object'
import { AppError, failure } from '#contract/model/failure'
import { type Json, type JsonObject, jsonObjectSchema } from '#contract/model/json'
import { type Snapshot, snapshotSchema } from '#contract/model/snapshot'
import { fileLabels } from './file-labels.ts'
import { withIds, withNames } from './named-references.ts'

/** The file that says what the folder is, and those beside the objects. */
export const siteFile = 'site.yaml'
export const idsFile = 'ids.yaml'
export const factsFile = 'facts.yaml'

/** How the names of objects' files end. */
export const objectEnding = '.yaml'

/** Kinds are words; what a file of somebody's calls a kind may lead out of the folder. */
const isKind = (kind: string): boolean => /^[A-Za-z]+$/.test(kind)

const keyOf = (kind: string, id: string): string => `${kind}\n${id}`

const parentIn = ({ objects }: Snapshot) => {
  const byKey = new Map(objects.map((object) => [keyOf(object.kind, object.id), object]))
  return ({ owner }: ConfigObject): ConfigObject | undefined =>
    owner && byKey.get(keyOf(owner.kind, owner.id))
}

/** The label of each object, which is its file's name in the folder of its kind. */
const labelsOf = (snapshot: Snapshot): readonly string[] => {
  const parentOf = parentIn(snapshot)
  const named = snapshot.objects.map((object, at) => {
    const owner = parentOf(object)
    const name = owner === undefined ? object.name : `${object.name} (${owner.name})`
    return { kind: object.kind, at, name, id: object.id }
  })
  const labels: string[] = []
  for (const things of Map.groupBy(named, ({ kind }) => kind).values()) {
    for (const [place, label] of fileLabels(things).entries()) {
      const thing = things[place]
      if (thing !== undefined) labels[thing.at] = label
    }
  }
  return labels
}

/**
 * A snapshot as files, by their paths within a folder: one for each object, `site.yaml`, `ids.yaml`
 * (native ids, in the snapshot's order) and `facts.yaml` (what is worth knowing but no
 * configuration, such as numbers of issues). Throws AppError `input.invalid` for what calls itself a kind
 * and is none.
 */
export const filesOfSnapshot = (snapshot: Snapshot): ReadonlyMap<string, Json> => {
  const labels = labelsOf(snapshot)
  const byKey = new Map(
    snapshot.objects.map(({ kind, id }, at) => [keyOf(kind, id), labels[at] ?? '']),
  )
  const labelOf = (kind: string, id: string): string | undefined => byKey.get(keyOf(kind, id))
  const named = (value: Json): Json => withNames(value, labelOf)
  const { objects, notCarried, ...site } = snapshot
  const fileOf = (object: ConfigObject, label: string): readonly [string, Json] => {
    const { kind, name, naturalKey, owner, protection, data } = object
    if (!isKind(kind)) throw invalid(kind, 'This is no kind of object.')
    const ownerLabel = owner && labelOf(owner.kind, owner.id)
    const byName = owner && ownerLabel !== undefined ? `${owner.kind}/${ownerLabel}` : undefined
    const partOf: Json = byName ?? (owner === undefined ? null : { ...owner })
    const content: JsonObject = {
      name,
      key: naturalKey,
      ...(partOf === null ? {} : { partOf }),
      ...(protection === 'none' ? {} : { protection }),
      data: named(data),
    }
    return [`${kind}/${label}${objectEnding}`, content]
  }
  const entries = objects.map((object, at) => ({ object, label: labels[at] ?? '' }))
  const facts = entries
    .filter(({ object }) => Object.keys(object.facts).length > 0)
    .map(({ object, label }) => [`${object.kind}/${label}`, named(object.facts)] as const)
  const left = notCarried.map(({ projectId, ...rest }) => {
    const label = labelOf('project', projectId)
    return label === undefined ? { ...rest, projectId } : { ...rest, project: label }
  })
  return new Map<string, Json>([
    [siteFile, { ...site, notCarried: left } as unknown as Json],
    [idsFile, { ids: entries.map(({ object, label }) => [`${object.kind}/${label}`, object.id]) }],
    [factsFile, { facts: Object.fromEntries(facts) }],
    ...entries.map(({ object, label }) => fileOf(object, label)),
  ])
}

const idsSchema = z.strictObject({ ids: z.array(z.tuple([z.string(), z.string()])) })
const factsSchema = z.strictObject({ facts: z.record(z.string(), jsonObjectSchema) })
const objectSchema = z.strictObject({
  name: z.string(),
  key: z.string(),
  partOf: z.union([z.string(), z.strictObject({ kind: z.string(), id: z.string() })]).optional(),
  protection: z.string().default('none'),
  data: jsonObjectSchema,
})
const siteSchema = z.looseObject({
  notCarried: z.array(
    z.looseObject({ project: z.string().optional(), projectId: z.string().optional() }),
  ),
})

const invalid = (path: string, why: string): AppError =>
  new AppError(failure('input.invalid', path, [why]))

const checked = <Content>(schema: z.ZodType<Content>, value: Json, path: string): Content => {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw invalid(path, `${issue?.path.join('.') || 'file'}: ${issue?.message ?? ''}`)
}

const split = (label: string): readonly [string, string] => {
  const at = label.indexOf('/')
  return [label.slice(0, at), label.slice(at + 1)]
}

/**
 * The paths of the objects' files, as `ids.yaml` lists them. Throws AppError `input.invalid`, also
 * for a path that leads elsewhere.
 */
export const objectFilesIn = (ids: Json): readonly string[] =>
  checked(idsSchema, ids, idsFile).ids.map(([label]) => {
    const isPlain = /^[^/\\]+\/[^/\\]+$/.test(label) && !/(^|\/)\.\.?(\/|$)/.test(label)
    if (!isPlain) throw invalid(idsFile, `This is no file of an object: ${label}`)
    return `${label}${objectEnding}`
  })

/** The snapshot that files hold. Throws AppError `input.invalid` that names the file and the place. */
export const snapshotOfFiles = (read: (path: string) => Json): Snapshot => {
  const { ids } = checked(idsSchema, read(idsFile), idsFile)
  const { facts } = checked(factsSchema, read(factsFile), factsFile)
  const { notCarried, ...site } = checked(siteSchema, read(siteFile), siteFile)
  const byLabel = new Map(ids)
  const idIn =
    (path: string) =>
    (kind: string, label: string): string => {
      const id = byLabel.get(`${kind}/${label}`)
      if (id === undefined) throw invalid(path, `There is no ${kind}/${label} in ${idsFile}.`)
      return id
    }
  const objects = ids.map(([label, id]) => {
    const path = `${label}${objectEnding}`
    const [kind] = split(label)
    const { name, key, partOf, protection, data } = checked(objectSchema, read(path), path)
    const owner = typeof partOf === 'string' ? split(partOf) : undefined
    return {
      ...{ kind, id, name, naturalKey: key, protection },
      ...(partOf === undefined
        ? {}
        : { owner: owner ? { kind: owner[0], id: idIn(path)(...owner) } : partOf }),
      data: withIds(data, idIn(path)),
      facts: withIds(facts[label] ?? {}, idIn(factsFile)),
    }
  })
  const left = notCarried.map(({ project, ...rest }) =>
    project === undefined ? rest : { ...rest, projectId: idIn(siteFile)('project', project) },
  )
  const snapshot = { ...site, objects, notCarried: left } as unknown as Json
  return checked(snapshotSchema, snapshot, siteFile)
}
