import { type ChangeEvent, type CompositionEvent, useState } from 'react'

type Key = { readonly isComposing?: boolean; readonly keyCode: number; readonly nativeEvent?: KeyboardEvent }

/**
 * Whether a key belongs to an input method that composes. Safari sends the key that ends a word after the word, with
 * `isComposing` false already: there the code 229 alone says so.
 */
export const isComposing = ({ isComposing: isNow, keyCode, nativeEvent }: Key): boolean =>
  isNow === true || nativeEvent?.isComposing === true || keyCode === 229

/**
 * A text input whose text counts once it is written: what an input method has not settled is shown in the field and told
 * to nobody, so nothing is asked for or filtered by half a word.
 */
export function useTyped(text: string, onText: (text: string) => void, onBegin?: () => void) {
  const [unsettled, setUnsettled] = useState<string | null>(null)
  return {
    value: unsettled ?? text,
    onChange: ({ target, nativeEvent }: ChangeEvent<HTMLInputElement>) => {
      if ((nativeEvent as InputEvent).isComposing) setUnsettled(target.value)
      else {
        setUnsettled(null)
        onText(target.value)
      }
    },
    onCompositionStart: ({ currentTarget }: CompositionEvent<HTMLInputElement>) => {
      setUnsettled(currentTarget.value)
      onBegin?.()
    },
    onCompositionEnd: ({ currentTarget }: CompositionEvent<HTMLInputElement>) => {
      setUnsettled(null)
      onText(currentTarget.value)
    },
  }
}
