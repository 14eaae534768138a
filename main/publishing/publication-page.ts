import { AppError, failure } from '#contract/model/failure'
import type { Publication } from '#contract/model/publication'

/** What this computer serves to itself speaks plain http: nobody else can hear it. */
const isSafe = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && /^(127\.0\.0\.1|localhost)$/.test(hostname))

/** A workspace of Slack has a host of its own, below the one that a token is entered for. */
const isOf = (host: string, { to }: Publication['target'], link: URL): boolean =>
  link.host === host || (to === 'slack' && /\.slack(-gov)?\.com$/.test(link.host))

/**
 * The address to open for something that was published. Links are what a product answered: only one
 * that leads to the host which it was published to is opened, and only by https. Throws AppError
 * `input.invalid`.
 */
export const publicationPage = (
  publications: readonly Pick<Publication, 'id' | 'host' | 'target' | 'link'>[],
  id: string,
): string => {
  const found = publications.find((one) => one.id === id)
  const link = found?.link ?? ''
  if (found !== undefined && URL.canParse(link)) {
    const address = new URL(link)
    const isPlain = address.username + address.password === ''
    if (isPlain && isSafe(address) && isOf(found.host, found.target, address)) return address.href
  }
  throw new AppError(failure('input.invalid', id))
}
