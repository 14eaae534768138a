import { describe, expect, it, vi } from 'vitest'
import { linkAddresses } from '#app/links'
import { forbidNavigation } from '#app/navigation'
import { openAddress } from '#app/open-address'
import { denyPermissions } from '#app/permissions'
import { linkNames } from '#contract/model/link'

type Navigation = Parameters<typeof forbidNavigation>[0]
type OpenHandler = Parameters<Navigation['setWindowOpenHandler']>[0]

describe('9: the page stays where it is', () => {
  const listeners = new Map<string, (event: { preventDefault: () => void }) => void>()
  let open: OpenHandler | undefined
  forbidNavigation({
    on: (event: string, listener: never) => listeners.set(event, listener),
    setWindowOpenHandler: (handler: OpenHandler) => {
      open = handler
    },
  } as unknown as Navigation)

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    'prevents %s',
    (event) => {
      const preventDefault = vi.fn()
      listeners.get(event)?.({ preventDefault })
      expect(preventDefault).toHaveBeenCalledOnce()
    },
  )

  it.each(['https://acme.atlassian.net', 'app://bundle/index.html', 'about:blank', 'file:///'])(
    'opens no window for %s',
    (url) => {
      const details = { url } as Parameters<OpenHandler>[0]
      expect(open?.(details)).toEqual({ action: 'deny' })
    },
  )
})

describe('9: what is opened outside', () => {
  const opened = async (address: string): Promise<readonly string[]> => {
    const addresses: string[] = []
    await openAddress({ openExternal: async (url) => void addresses.push(url) }, address)
    return addresses
  }

  it.each(linkNames)('the page named %s stands at Atlassian, over https', async (name) => {
    const [address = ''] = await opened(linkAddresses[name])
    const { protocol, hostname } = new URL(address)
    expect(protocol).toBe('https:')
    expect(hostname).toMatch(/(^|\.)atlassian\.com$/)
  })

  it.each([
    'https://acme.atlassian.net',
    'https://jira.acme.example:8443/browse/ABC',
    'http://127.0.0.1:8080/',
    'http://localhost:8080/',
  ])('a site of the user is opened: %s', async (address) => {
    expect(await opened(address)).toEqual([new URL(address).href])
  })

  it.each([
    'http://acme.atlassian.net/',
    'http://127.0.0.1.evil.example/',
    'http://localhost@evil.example/',
    'https://user:word@acme.atlassian.net/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'smb://host/share',
    'ms-msdt:/id',
    'vbscript:x',
    'app://bundle/index.html',
    '\\\\host\\share',
    'calc.exe',
    '',
  ])('never: %s', async (address) => {
    await expect(opened(address)).rejects.toThrow('not an address to open')
  })
})

describe('10: permissions', () => {
  const given = {
    request: undefined as unknown,
    check: undefined as unknown,
    device: undefined as unknown,
    download: undefined as unknown,
  }
  denyPermissions({
    setPermissionRequestHandler: (handler: unknown) => {
      given.request = handler
    },
    setPermissionCheckHandler: (handler: unknown) => {
      given.check = handler
    },
    setDevicePermissionHandler: (handler: unknown) => {
      given.device = handler
    },
    on: (event: string, listener: unknown) => {
      if (event === 'will-download') given.download = listener
    },
  } as unknown as Parameters<typeof denyPermissions>[0])

  it.each([
    'clipboard-read',
    'clipboard-sanitized-write',
    'media',
    'geolocation',
    'notifications',
    'fullscreen',
    'openExternal',
    'fileSystem',
    'display-capture',
    'local-network-access',
    'unknown',
  ])('%s is denied, asked or checked', (permission) => {
    const request = given.request as (p: null, name: string, answer: (ok: boolean) => void) => void
    const answer = vi.fn()
    request(null, permission, answer)
    expect(answer).toHaveBeenCalledExactlyOnceWith(false)
    expect((given.check as (...args: unknown[]) => boolean)(null, permission)).toBe(false)
  })

  it('no device is given, and nothing is downloaded', () => {
    const preventDefault = vi.fn()
    expect((given.device as () => boolean)()).toBe(false)
    ;(given.download as (event: object) => void)({ preventDefault })
    expect(preventDefault).toHaveBeenCalledOnce()
  })
})
