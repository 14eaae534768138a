import { expect, it } from 'vitest'
import type { SiteCard } from '#contract/model/site-card'
import { signInPage } from '../../../main/ipc/sign-in-page.ts'

const card = (revocation: SiteCard['revocation']) => ({
  address: 'https://jira.acme.example/jira',
  check: { check: 'not-made' } as const,
  revocation,
})

it('leads to a site, and to where its tokens end; refuses where that is no page', () => {
  const page = 'https://id.atlassian.com/manage-profile/security/api-tokens'
  expect(signInPage(card({ revocation: 'in-browser', page }), 'home')).toContain('/jira')
  expect(signInPage(card({ revocation: 'in-browser', page }), 'tokens')).toBe(page)
  const changed = card({ revocation: 'change-password' })
  expect(() => signInPage(changed, 'tokens')).toThrow('input.invalid')
})
