import { expect, it } from 'vitest'
import { AppError, failure } from '#contract/model/failure'
import { forgetWithConnection } from '#publishing/forget-with-connection'

const refused = failure('product.unavailable', 'wiki.invalid')

it('what waits goes with a connection that is forgotten or revoked, and with no other', async () => {
  const gone: string[] = []
  const handlers = forgetWithConnection(
    {
      'connection.forget': async ({ connectionId }) => {
        if (connectionId === 'unknown') throw new AppError(failure('input.invalid', connectionId))
        return {}
      },
      'connection.revoke': async ({ ofId }) =>
        ofId === 'kept' ? { outcome: 'kept', failure: refused } : { outcome: 'revoked' },
    },
    async (id) => void gone.push(id),
  )
  expect(await handlers['connection.forget']({ connectionId: 'a' })).toEqual({})
  await expect(handlers['connection.forget']({ connectionId: 'unknown' })).rejects.toThrow()
  const revoke = (ofId: string) =>
    handlers['connection.revoke']({ ofId, entryId: null, unproved: 'refuse' })
  expect(await revoke('kept')).toMatchObject({ outcome: 'kept' })
  expect(await revoke('b')).toEqual({ outcome: 'revoked' })
  expect(gone).toEqual(['a', 'b'])
})
