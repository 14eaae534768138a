const ownAddress = /^https:\/\/([a-z][a-z0-9+.]*)--([^/]*)\.invalid(?=\/|$)/

/** How Chromium shows an address of a scheme that the app serves: it knows no schemes but its own. */
export const toPageAddress = (address: string): string => {
  const match = /^([a-z][a-z0-9+.]*):\/\/([^/]*)(.*)$/s.exec(address)
  const [, scheme = '', host = '', rest = ''] = match ?? []
  return `https://${scheme}--${host}.invalid${rest === '' ? '/' : rest}`
}

/** The address as the app knows it. */
export const fromPageAddress = (address: string): string => address.replace(ownAddress, '$1://$2')

/** Scheme of an address that the app may serve; undefined for any other. */
export const servedScheme = (pageAddress: string): string | undefined =>
  ownAddress.exec(pageAddress)?.[1]

/** Origin of an address, of a standard scheme or not. */
export const originOf = (address: string): string => {
  const match = /^([a-z][a-z0-9+.]*):\/\/([^/]*)/.exec(address)
  return match === null ? 'null' : `${match[1]}://${match[2]}`
}
