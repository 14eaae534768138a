import type { Session } from 'electron'

type Rule = { readonly mode: 'system' } | { readonly mode: 'script'; readonly address: string }

/**
 * Asks the system for proxies, for the network that settings decide. The session has to be one of its
 * own that keeps nothing on the disk: `session.fromPartition('network', { cache: false })`.
 */
export const createProxySession = (session: Pick<Session, 'setProxy' | 'resolveProxy'>) => ({
  /** From now on as the system has it, or as a script at an address says. */
  use: (rule: Rule): Promise<void> =>
    session.setProxy(
      rule.mode === 'system' ? { mode: 'system' } : { mode: 'pac_script', pacScript: rule.address },
    ),
  /** The ways to an address, in the form of a proxy script's answer. */
  resolve: (url: string): Promise<string> => session.resolveProxy(url),
})
