import { expect, test } from 'vitest'
import { isComposing } from '#client/ui/composing.ts'

test.each([
  ['composing', { isComposing: true, keyCode: 13 }, true],
  ['composing, told by the code alone: Safari, after the word has ended', { isComposing: false, keyCode: 229 }, true],
  ['composing, as React hands it on', { keyCode: 13, nativeEvent: { isComposing: true } as KeyboardEvent }, true],
  ['pressed for itself', { isComposing: false, keyCode: 13 }, false],
  ['pressed for itself, in React', { keyCode: 13, nativeEvent: { isComposing: false } as KeyboardEvent }, false],
])('a key is %s', (_what, event, is) => {
  expect(isComposing(event)).toBe(is)
})
