import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contextPaths } from '#products/context-paths'
import { encodeForm } from '#products/multipart'
import { formIn, type Part } from '../../standins/http/form.ts'

const heard = ({ type, content }: ReturnType<typeof encodeForm>) => ({
  ...{ method: 'POST', path: '/', query: new URLSearchParams() },
  headers: { 'content-type': type },
  body: Buffer.from(content),
})

/** Bytes as text: comparing buffers member by member takes long. */
const inHex = ({ content, ...part }: Part) => ({ ...part, content: content.toString('hex') })

test('whatever bytes a form holds come out of it as they went in', () => {
  const partsOf = fc.array(
    fc.record({
      content: fc.oneof(fc.string(), fc.uint8Array({ maxLength: 200 })),
      isFile: fc.boolean(),
    }),
    { maxLength: 5 },
  )
  fc.assert(
    fc.property(partsOf, (drawn) => {
      const parts = drawn.map(({ content, isFile }, at) => ({
        name: `/part "${at}"\r\n`,
        content,
        ...(isFile ? { file: { name: `file${at}`, type: 'image/png' } } : {}),
      }))
      expect(formIn(heard(encodeForm(parts))).map(inHex)).toEqual(
        parts.map(({ content, file }, at) => ({
          name: `/part %22${at}%22%0D%0A`,
          fileName: file?.name,
          type: file?.type ?? 'text/plain; charset=utf-8',
          content: Buffer.from(content as string).toString('hex'),
        })),
      )
    }),
  )
})

test('the same form is the same bytes, another one has another boundary', () => {
  const form = (content: string) => encodeForm([{ name: 'a', content }])
  expect(form('x')).toEqual(form('x'))
  expect(form('x').type).not.toBe(form('y').type)
})

test.each([
  ['/', ['']],
  ['/confluence', ['/confluence', '']],
  ['/confluence/display/DS/Home', ['/confluence/display', '/confluence', '']],
])('%s may stand under %j', (path, expected) => {
  expect(contextPaths(new URL(path, 'https://wiki.example.com'))).toEqual(expected)
})
