const loopbackHosts: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** Whether an address is this very machine, the only place that may do without https. */
export const isLoopback = (url: URL): boolean => loopbackHosts.has(url.hostname)

/** Whether a connection to the address is protected, or never leaves the machine. */
export const isSecure = (url: URL): boolean =>
  url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url))
