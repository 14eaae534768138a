import { expect, test } from 'vitest'
import { siteTitle } from '#jira/probe'

test.each([
  ['Acme Production', 'acme.atlassian.net', 'Acme Production'],
  ['Jira Production', 'acme.atlassian.net', 'Jira Production'],
  ['Jira', 'acme.atlassian.net', 'acme'],
  [' JIRA ', 'acme-test.atlassian.net', 'acme-test'],
  ['', 'acme.atlassian.net', 'acme'],
  [undefined, 'jira.acme.example', 'jira.acme.example'],
  ['Jira', '127.0.0.1:8080', '127.0.0.1:8080'],
])('a site with the title %j at %s is called %s', (serverTitle, host, title) => {
  expect(siteTitle(serverTitle, host)).toBe(title)
})
