import type { Heard } from './stand-in.ts'

/** One part of a form that was sent. */
export interface Part {
  readonly name: string
  readonly fileName: string | undefined
  readonly type: string | undefined
  readonly content: Buffer
}

const partIn = (text: string): Part => {
  const [head = '', ...rest] = text.split('\r\n\r\n')
  const named = (name: string): string | undefined =>
    new RegExp(`[ ;]${name}="([^"]*)"`).exec(head)?.[1]
  return {
    name: named('name') ?? '',
    fileName: named('filename'),
    type: /content-type: (.*)/i.exec(head)?.[1],
    content: Buffer.from(rest.join('\r\n\r\n').replace(/\r\n$/, ''), 'latin1'),
  }
}

/** The parts of a `multipart/form-data` request. */
export const formIn = ({ headers, body }: Heard): readonly Part[] => {
  const boundary = /^multipart\/form-data; boundary=(\S+)$/.exec(headers['content-type'] ?? '')?.[1]
  if (boundary === undefined) return []
  return body
    .toString('latin1')
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => partIn(part.replace(/^\r\n/, '')))
}

/** The text of a part; undefined when there is none of the name. */
export const fieldIn = (parts: readonly Part[], name: string): string | undefined =>
  parts.find((part) => part.name === name)?.content.toString('utf8')
