/** Names of what keeps tokens encrypted, by Electron's name of it. Elsewhere the system has one. */
const keepers: Readonly<Record<string, string>> = {
  gnome_libsecret: 'GNOME Keyring',
  kwallet: 'KWallet',
  kwallet5: 'KWallet',
  kwallet6: 'KWallet',
  basic_text: 'no keyring',
  dpapi: 'Windows data protection',
  keychain: 'macOS Keychain',
}

/** What keeps tokens on this computer, in words. */
export const wordKeeper = (backend: string): string => keepers[backend] ?? 'an unknown keyring'
