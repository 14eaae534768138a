const unreachable =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|HTTPError|status code \d+|socket hang up|fetch failed|cannot download/i

/** What stands behind a packing that failed, where it is the network; undefined for anything else. */
export const explainTrouble = (said: string): string | undefined =>
  unreachable.test(said)
    ? 'Packing needs Electron and the tools of electron-builder, which come from github.com, and that cannot be reached from here. ' +
      'Set HTTPS_PROXY, or ELECTRON_MIRROR and ELECTRON_BUILDER_BINARIES_MIRROR to a mirror that can be reached, and try again.'
    : undefined
