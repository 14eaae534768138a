import { expect, test } from 'vitest'
import { readPresented } from '#connections/read-presented'
import type { Presented, Product } from '#contract/model/connection'
import { attempt } from '#contract/model/failure'

const email = 'ada@example.com'
const personal = Buffer.from(`665098123456:${'x'.repeat(20)}`).toString('base64')

const apiToken = (token: string): Presented => ({ way: 'api-token', email, token })
const bearer = (way: 'personal-access-token' | 'access-token' | 'slack-token', token: string) =>
  ({ way, token }) as const
const basic = (password: string): Presented => ({ way: 'basic', userName: 'ada', password })

test.each<[Product, Presented, RegExp]>([
  ['jira-cloud', apiToken('ATBBabc'), /app password .*28 July 2026.* needs an API token/],
  ['jira-cloud', apiToken('ATCTTabc'), /key of an organization .* needs an API token/],
  ['jira-cloud', apiToken(personal), /personal access token .* Jira Cloud needs an API token/],
  ['jira-cloud', apiToken('xapp-1-a'), /app-level token of Slack/],
  ['confluence-cloud', apiToken('xoxb-1'), /Slack\. .* Confluence Cloud needs an API token/],
  ['jira-data-center', bearer('personal-access-token', 'ATATTx'), /API token .* personal access/],
  ['jira-data-center', basic(personal), /Choose another way .*: Personal access token\./],
  ['confluence-data-center', basic('ATATTx'), /API token of an Atlassian account/],
  ['confluence-data-center', bearer('personal-access-token', 'BBDC-x'), /of Bitbucket Data Center/],
  ['bitbucket-cloud', apiToken('ATBBabc'), /app password of Bitbucket Cloud, which Atlassian/],
  ['bitbucket-cloud', apiToken('ATCTTabc'), /Choose another way .*: Access token\./],
  ['bitbucket-cloud', bearer('access-token', 'ATATTx'), /Choose another way .*E-mail and API/],
  ['bitbucket-data-center', bearer('access-token', 'ATATTx'), /access token that was made there/],
  ['bitbucket-data-center', basic('BBDC-x'), /Choose another way .*: Access token\./],
  ['slack', bearer('slack-token', 'xapp-1-a'), /app-level .* a bot token \(xoxb-\)/],
  ['slack', bearer('slack-token', 'xoxe.xoxb-1'), /token rotation/],
  ['slack', bearer('slack-token', 'xoxs-1'), /another kind/],
  ['jira-cloud', apiToken('Cookie: JSESSIONID=0A1B'), /cookie of a session .* needs an API token/],
  ['confluence-data-center', bearer('personal-access-token', 'seraph.confluence=1%3A2'), /cookie/],
  ['slack', bearer('slack-token', 'hunter2'), /^This is no token of Slack\./],
])('%s refuses %o and says what to use', async (product, presented, words) => {
  const read = await attempt(async () => readPresented(product, presented))
  if (read.ok) throw new Error('it was taken')
  expect(read.failure).toMatchObject({ code: 'input.invalid' })
  expect(read.failure.details.join()).toMatch(words)
  expect(JSON.stringify(read.failure)).not.toContain(personal)
})

test.each<[Product, Presented, Presented]>([
  ['jira-cloud', apiToken(' ATATTx\n\u200b'), apiToken('ATATTx')],
  ['jira-cloud', apiToken('of-an-unknown-form'), apiToken('of-an-unknown-form')],
  ['jira-data-center', basic(' pass word '), basic(' pass word ')],
  [
    'jira-data-center',
    bearer('personal-access-token', `${personal}\r\n`),
    bearer('personal-access-token', personal),
  ],
  ['bitbucket-cloud', bearer('access-token', 'ATCTTx'), bearer('access-token', 'ATCTTx')],
  ['slack', bearer('slack-token', 'xoxp-1'), bearer('slack-token', 'xoxp-1')],
])('%s takes %o', (product, presented, read) => {
  expect(readPresented(product, presented)).toEqual(read)
})
