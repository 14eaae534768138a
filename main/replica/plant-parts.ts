import type { Json } from '#contract/model/json'
import { addComponent, assigneeTypes } from '#twin/components/state'
import { setProperty } from '#twin/entity-properties/state'
import { addVersion } from '#twin/versions/state'
import { idOf, textOf } from './data.ts'
import type { Planting } from './planting.ts'
import { writtenText } from './write-text.ts'

/** Components of projects. */
export const plantComponents = ({ site, of }: Planting): void => {
  for (const { id, name, owner, data } of of('component')) {
    addComponent(site, {
      id,
      projectId: owner?.id ?? '',
      name,
      description: textOf(data, 'description'),
      leadAccountId: idOf(data, 'lead') ?? null,
      assigneeType: assigneeTypes.find((type) => type === data.assigneeType) ?? 'PROJECT_DEFAULT',
    })
  }
}

/** Versions of projects; their order is in no snapshot: they come in the order of their ids. */
export const plantVersions = ({ site, of }: Planting): void => {
  const versions = of('version').toSorted((one, other) => Number(one.id) - Number(other.id))
  for (const { id, name, owner, data } of versions) {
    addVersion(site, {
      id,
      projectId: owner?.id ?? '',
      name,
      description: textOf(data, 'description'),
      startDate: textOf(data, 'startDate') || null,
      releaseDate: textOf(data, 'releaseDate') || null,
      released: data.released === true,
      archived: data.archived === true,
    })
  }
}

const parsed = (text: string): Json => {
  try {
    return JSON.parse(text) as Json
  } catch {
    return text
  }
}

/** Properties of projects: JSON that stands as a text in snapshots. */
export const plantProperties = ({ site, of }: Planting): void => {
  for (const { owner, data } of of('projectProperty')) {
    const value = parsed(writtenText(data, 'value'))
    setProperty(site, 'project', owner?.id ?? '', textOf(data, 'key'), value)
  }
}
