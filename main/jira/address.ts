import { AppError, failure } from '#contract/model/failure'
import { isLoopback, isSecure } from './loopback.ts'

const refuse = (typed: string, why: string): never => {
  throw new AppError(failure('input.invalid', typed, [why]))
}

const isLocalName = (text: string): boolean =>
  URL.canParse(`http://${text}`) && isLoopback(new URL(`http://${text}`))

/** `acme` stands for acme.atlassian.net; what has a dot, a port or a path is an address. */
const complete = (typed: string): string => {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(typed)) return typed
  if (isLocalName(typed)) return `http://${typed}`
  return /^[a-z0-9-]+$/i.test(typed) ? `https://${typed}.atlassian.net` : `https://${typed}`
}

const readUrl = (typed: string): URL => {
  const text = typed.trim()
  const completed = complete(text)
  if (text === '' || !URL.canParse(completed)) return refuse(text, 'This is no web address.')
  const url = new URL(completed)
  if (url.username !== '' || url.password !== '') {
    return refuse(url.host, 'Please leave the user name out of the address.')
  }
  if (!/^https?:$/.test(url.protocol)) return refuse(url.host, 'The address starts with https.')
  if (!isSecure(url)) throw new AppError(failure('net.insecure-address', url.host))
  return url
}

/**
 * A site's origin from whatever was typed or pasted: `acme`, `acme.atlassian.net`, the address of
 * any page of the site, `http://127.0.0.1:PORT` for a twin. Throws `input.invalid` for what is no
 * address and `net.insecure-address` for http elsewhere.
 */
export const readAddress = (typed: string): string => readUrl(typed).origin

/** Deeper context paths than this are not looked for. */
const mostSegments = 3

/**
 * Where a Jira may stand, of whatever was typed: at the origin, then under each beginning of the
 * path, since Data Center may have a context path (jira-dc-api §1.1). Throws what `readAddress` does.
 */
export const readAddresses = (typed: string): readonly [string, ...(readonly string[])] => {
  const { origin, pathname } = readUrl(typed)
  const segments = pathname.split('/').filter((segment) => segment !== '')
  const beginnings = segments
    .slice(0, mostSegments)
    .map((_, at) => `${origin}/${segments.slice(0, at + 1).join('/')}`)
  return [origin, ...beginnings]
}
