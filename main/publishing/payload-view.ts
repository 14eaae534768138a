import type { PublicationPreview } from '#contract/model/publication'
import type { Payload } from './payload.ts'

/** A message or the description of a pull request, as text; null for a page. */
export const payloadText = (payload: Payload): string | null => {
  switch (payload.to) {
    case 'confluence':
      return null
    case 'bitbucket':
      return `${payload.message}\n\n${payload.text}`
    case 'slack':
      return payload.blocks.map(({ text }) => text.text).join('\n\n')
  }
}

/** The files that go along, with their sizes. */
export const payloadFiles = (payload: Payload): PublicationPreview['files'] => {
  switch (payload.to) {
    case 'confluence':
      return payload.files.map(({ name, base64 }) => ({
        name,
        bytes: Buffer.byteLength(base64, 'base64'),
      }))
    case 'bitbucket':
      return payload.files.map(({ path, text }) => ({ name: path, bytes: Buffer.byteLength(text) }))
    case 'slack':
      return []
  }
}
