/** How long one request may take, and how large an answer may be. */
export interface Limits {
  /** Until the connection stands, in milliseconds. */
  readonly connect: number
  /** Without a byte in either direction, in milliseconds. */
  readonly idle: number
  /** From start to end, in milliseconds. */
  readonly total: number
  /** Of an answer, in bytes after decompression. */
  readonly answerBytes: number
  /** Of a picture, in bytes. */
  readonly pictureBytes: number
}

/** What real sites need: some reads of large sites take Jira a minute. */
export const defaultLimits: Limits = {
  connect: 30_000,
  idle: 60_000,
  total: 180_000,
  answerBytes: 64 * 1024 * 1024,
  pictureBytes: 256 * 1024,
}
