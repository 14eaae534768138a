/** What a handler answers. Without `body` nothing is sent; texts and bytes with a content type as they are. */
export interface Reply {
  readonly status: number
  readonly body?: unknown
  /** Several values of one name go out as several headers (`Set-Cookie`). */
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
  /** Content type when it is not JSON. */
  readonly contentType?: string
}

/** 200 with a JSON body. */
export function ok(body: unknown): Reply {
  return { status: 200, body }
}

/** 201 with a JSON body. */
export function created(body: unknown): Reply {
  return { status: 201, body }
}

/** 204. */
export function noContent(): Reply {
  return { status: 204 }
}
