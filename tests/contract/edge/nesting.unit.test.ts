import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nestingOf } from '#server/http/nesting.ts'
import { runsOf } from '#tests/support/sample.ts'

const nesting = (value: unknown): number =>
  typeof value !== 'object' || value === null ? 0 : 1 + Math.max(0, ...Object.values(value).map(nesting))

test('the nesting of a JSON text is that of what it says, whatever stands in its texts', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('[', '{"', '\\', '"]', '\\"[[', '葛[', '}}'))
  const { json } = fc.letrec((tie) => ({
    json: fc.oneof(
      { maxDepth: 6 },
      text,
      fc.constantFrom(null, true, 1),
      fc.array(tie('json'), { maxLength: 3 }),
      fc.dictionary(text, tie('json'), { maxKeys: 3 }),
    ),
  }))
  const isRight = (value: unknown) => nestingOf(Buffer.from(JSON.stringify(value))) === nesting(value)
  fc.assert(fc.property(json, isRight), runsOf(2_000))
})

test('a text that is no JSON is counted as well, up to its end', () => {
  expect(['', '[', '[[[', ']]]', '"[[[', '[{"a":[', '{]}['].map((text) => nestingOf(Buffer.from(text)))).toEqual([
    0, 1, 3, 0, 0, 3, 1,
  ])
})
