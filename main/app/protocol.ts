import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { CustomScheme, Protocol } from 'electron'
import { contentSecurityPolicy } from './content-security-policy.ts'
import { listServedFiles, type ServedFile } from './served-files.ts'

/** Slipway's own scheme: a standard one with an origin of its own, unlike `file:`. */
export const appScheme: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, codeCache: true },
}

/** Where the page stands. */
export const pageAddress = 'app://bundle/index.html'

const refused = (status: number): Response => new Response(null, { status })

const fileFor = (url: string, files: ReadonlyMap<string, ServedFile>): ServedFile | undefined => {
  if (!URL.canParse(url)) return undefined
  const { protocol, host, username, password, pathname, search } = new URL(url)
  if (protocol !== 'app:' || host !== 'bundle') return undefined
  return username + password + search === '' ? files.get(pathname) : undefined
}

/** What stands in `renderer/index.html` where React Aria looks for the nonce. */
export const noncePlace = '__CSP_NONCE__'

const bodyOf = async ({ path, type }: ServedFile, nonce: string): Promise<BodyInit> => {
  const content = await readFile(path)
  return type.startsWith('text/html')
    ? content.toString('utf8').replaceAll(noncePlace, nonce)
    : new Uint8Array(content)
}

/** Answers a request of the page: with a built file, or not at all. */
export const answerRequest = async (
  request: { readonly url: string; readonly method: string },
  files: ReadonlyMap<string, ServedFile>,
): Promise<Response> => {
  if (request.method !== 'GET') return refused(405)
  const file = fileFor(request.url, files)
  if (file === undefined) return refused(404)
  const nonce = randomBytes(16).toString('base64')
  return new Response(await bodyOf(file, nonce), {
    headers: {
      'Content-Type': file.type,
      'Content-Security-Policy': contentSecurityPolicy(nonce),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cache-Control': 'no-store',
    },
  })
}

/** Serves the built page at `app://bundle`, and nothing else. */
export const servePage = (protocol: Pick<Protocol, 'handle'>, folder: string): void => {
  const files = listServedFiles(folder)
  protocol.handle(appScheme.scheme, (request) => answerRequest(request, files))
}
