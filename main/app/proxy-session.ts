import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { ProxyConfig, Session } from 'electron'

type Rule = { readonly mode: 'system' } | { readonly mode: 'script'; readonly address: string }

/** Chromium's network service reads no files, so a script in one is handed over whole. */
const scriptAt = async (address: string): Promise<string> => {
  if (!address.startsWith('file:')) return address
  const script = await readFile(fileURLToPath(address))
  return `data:application/x-ns-proxy-autoconfig;base64,${script.toString('base64')}`
}

const configFor = async (rule: Rule): Promise<ProxyConfig> =>
  rule.mode === 'system'
    ? { mode: 'system' }
    : { mode: 'pac_script', pacScript: await scriptAt(rule.address) }

/**
 * Asks the system for proxies, for the network that settings decide. The session has to be one of its
 * own that keeps nothing on the disk: `session.fromPartition('network', { cache: false })`.
 */
export const createProxySession = (session: Pick<Session, 'setProxy' | 'resolveProxy'>) => ({
  /** From now on as the system has it, or as a script at an address says. */
  use: async (rule: Rule): Promise<void> => session.setProxy(await configFor(rule)),
  /** The ways to an address, in the form of a proxy script's answer. */
  resolve: (url: string): Promise<string> => session.resolveProxy(url),
})
