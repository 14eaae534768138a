/** A proxy that did not let a connection through. Its code is turned into a failure's. */
export class ProxyFailure extends Error {
  readonly code: 'EPROXY' | 'EPROXYAUTH'

  constructor(code: ProxyFailure['code'], message: string) {
    super(message)
    this.name = 'ProxyFailure'
    this.code = code
  }
}
