import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import css from '#client/app/shell/AsOfField.module.css'
import { isAskedDay } from '#client/view/days.ts'
import { viewStore } from '#client/view/viewStore.ts'

/** The day that everything is shown for. Typed as ISO, taken on Enter or on leaving the field; what is not a day stays, marked. */
export function AsOfField() {
  const { t } = useTranslation('app')
  const asOf = useStore(viewStore, (view) => view.asOf)
  const [text, setText] = useState(asOf)
  // Shown when the field is left, not while the reader types.
  const [isRefused, setRefused] = useState(false)
  useEffect(() => {
    setText(asOf)
    setRefused(false)
  }, [asOf])

  function take(): void {
    setRefused(!isAskedDay(text))
    if (isAskedDay(text)) viewStore.getState().setAsOf(text)
  }

  return (
    <form
      className={css.field}
      onSubmit={(event) => {
        event.preventDefault()
        take()
      }}
    >
      <label htmlFor="as-of">{t('asOf.label')}</label>
      <input
        id="as-of"
        inputMode="numeric"
        autoComplete="off"
        maxLength={10}
        value={text}
        aria-invalid={isRefused}
        aria-describedby={isRefused ? 'as-of-refused' : undefined}
        onChange={(event) => {
          setText(event.target.value)
          if (isAskedDay(event.target.value)) setRefused(false)
        }}
        onBlur={take}
      />
      <p id="as-of-refused" className={css.refused} role="alert">
        {isRefused && t('asOf.invalid', { text })}
      </p>
    </form>
  )
}
