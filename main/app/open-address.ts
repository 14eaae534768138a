import type { Shell } from 'electron'

const isFit = (address: string): boolean => {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, username, password } = new URL(address)
  if (username + password !== '') return false
  // Plain http is for a twin on this computer only.
  return (
    protocol === 'https:' || (protocol === 'http:' && /^(127\.0\.0\.1|localhost)$/.test(hostname))
  )
}

/**
 * Hands an address to the user's browser. Addresses come from Slipway's own list or from a site that
 * the user connected; anything but a plain web address among them is a bug.
 */
export const openAddress = async (
  shell: Pick<Shell, 'openExternal'>,
  address: string,
): Promise<void> => {
  if (!isFit(address)) throw new Error('this is not an address to open')
  await shell.openExternal(new URL(address).href)
}
