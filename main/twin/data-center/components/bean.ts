import { componentBean } from '../../components/bean.ts'
import type { Component } from '../../components/state.ts'
import type { Context } from '../../http/context.ts'
import { accounts } from '../../users/state.ts'
import { dataCenterUserBean } from '../users/bean.ts'

type Bean = Readonly<Record<string, unknown>>

const people = ['lead', 'assignee', 'realAssignee'] as const

/** A component: Cloud's with its people by name and key. */
export function dataCenterComponentBean(context: Context, component: Component): Bean {
  const cloud = componentBean(context, component)
  const all = accounts.of(context.site)
  const named = people.flatMap((member) => {
    const { accountId } = (cloud[member] ?? {}) as { readonly accountId?: string }
    const account = accountId === undefined ? undefined : all[accountId]
    return account === undefined ? [] : [[member, dataCenterUserBean(context, account)] as const]
  })
  return { ...cloud, ...Object.fromEntries(named), archived: false, deleted: false }
}
