import { encodeForm } from '../multipart.ts'
import type { PublishedFile } from '../published.ts'

/** The form that attaches a file: Confluence's documentation has it say that it is text in UTF-8. */
export const attachmentForm = ({ name, contentType, bytes }: PublishedFile, comment: string) =>
  encodeForm([
    { name: 'file', content: bytes, file: { name, type: contentType } },
    { name: 'comment', content: comment },
    { name: 'minorEdit', content: 'true' },
  ])
