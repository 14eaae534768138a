import { counted } from './wording.ts'

const size = (bytes: number): string =>
  bytes < 1024 ? counted(bytes, 'byte', 'bytes') : `${Math.round(bytes / 1024)} KB`

/** Pictures of projects and icons, in words. */
export const pictureWording = {
  /** Sizes up to 1023 in bytes, larger ones in KB (1024 bytes). */
  size,
  /** `type` is e.g. `image/png`. */
  uploaded: (type: string, bytes: number): string =>
    `An uploaded picture (${type.replace('image/', '').toUpperCase()}, ${size(bytes)})`,
  unseen: 'An uploaded picture, which Jira does not show',
  ofJira: (id: string): string => `Jira’s own picture ${id}`,
  before: 'Before',
  after: 'After',
} as const
