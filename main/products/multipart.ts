import { createHash } from 'node:crypto'

/** One part of a form: text, or a file with its name. */
export interface FormPart {
  readonly name: string
  readonly content: string | Uint8Array
  readonly file?: { readonly name: string; readonly type: string } | undefined
}

/** Browsers write names this way: quotes and line ends escaped, everything else as it is (HTML). */
const quoted = (name: string): string =>
  `"${name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A')}"`

const headOf = ({ name, file }: FormPart): string => {
  const named = `Content-Disposition: form-data; name=${quoted(name)}`
  return file === undefined
    ? `${named}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n`
    : `${named}; filename=${quoted(file.name)}\r\nContent-Type: ${file.type}\r\n\r\n`
}

/**
 * A form as `multipart/form-data` (RFC 7578). The boundary is a hash of everything in it, so that the
 * same form is the same bytes, and nobody can have written it into a file beforehand.
 */
export const encodeForm = (
  parts: readonly FormPart[],
): { readonly type: string; readonly content: Uint8Array } => {
  const blocks = parts.map((part) => ({
    head: Buffer.from(headOf(part), 'utf8'),
    content: Buffer.from(part.content as string),
  }))
  const hash = createHash('sha256')
  for (const { head, content } of blocks) hash.update(head).update(content)
  const boundary = `slipway-${hash.digest('hex').slice(0, 40)}`
  const chunks = blocks.flatMap(({ head, content }) => [
    Buffer.from(`--${boundary}\r\n`),
    head,
    content,
    Buffer.from('\r\n'),
  ])
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    content: Buffer.concat([...chunks, Buffer.from(`--${boundary}--\r\n`)]),
  }
}
