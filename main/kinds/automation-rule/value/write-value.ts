import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import { isReference } from '#contract/model/reference'
import { isSecretMark } from '#contract/model/secret'
import { isTextWithReferences } from '#contract/model/text-with-references'
import { type AddressSecrets, buildAddress, buildText } from '../../text/build-address.ts'
import { renderPart, renderText } from '../../text/render-text.ts'
import { notEntered } from '../../text/secret-parts.ts'
import { projectAri, siteAri } from '../ari.ts'

/** What a value is written with. */
export interface ValueWriting {
  readonly cloudId: string
  /** The secret entered for a place of the data, e.g. `components.0.value.headers.1.value`. */
  readonly secret: (path: string) => string | undefined
  /** The secret that stands there now and may stay. */
  readonly present: (path: string) => string | undefined
}

const writeAri = (value: JsonObject, cloudId: string): string => {
  const { project } = value
  return isReference(project) ? projectAri(cloudId, project.id) : siteAri(cloudId)
}

const secretsAt = (path: string, { secret, present }: ValueWriting): AddressSecrets => ({
  entered: (at) => secret(`${path}.${at}`),
  present: (at) => present(`${path}.${at}`),
})

const writeAddress = (parts: Json, path: string, writing: ValueWriting): string =>
  isJsonList(parts) ? buildAddress(parts, secretsAt(`${path}.$address`, writing)) : ''

const writeSecretive = (parts: Json, path: string, writing: ValueWriting): string =>
  isJsonList(parts)
    ? buildText(parts.map(renderPart), secretsAt(`${path}.$addressesIn`, writing))
    : ''

/** A value as the API takes it, in the ids of the site that is written to. */
export const writeValue = (value: Json, path: string, writing: ValueWriting): Json => {
  if (isSecretMark(value)) return writing.secret(path) ?? writing.present(path) ?? notEntered
  if (isTextWithReferences(value)) return renderText(value)
  if (isReference(value)) return value.id
  if (isJsonList(value)) return value.map((item, at) => writeValue(item, `${path}.${at}`, writing))
  if (!isJsonObject(value)) return value
  if (value.$ari !== undefined) return writeAri(value, writing.cloudId)
  if (value.$address !== undefined) return writeAddress(value.$address, path, writing)
  if (value.$addressesIn !== undefined) return writeSecretive(value.$addressesIn, path, writing)
  return Object.fromEntries(
    Object.entries(value).map(([member, held]) => [
      member,
      writeValue(held, `${path}.${member}`, writing),
    ]),
  )
}
