import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import css from '#client/app/AsOfField.module.css'
import { isDay } from '#client/view/days.ts'
import { viewStore } from '#client/view/viewStore.ts'

/** The day the picture is about. Typed as ISO, taken on Enter or on leaving the field; what is no day stays, marked. */
export function AsOfField() {
  const { t } = useTranslation('app')
  const asOf = useStore(viewStore, (view) => view.asOf)
  const [text, setText] = useState(asOf)
  useEffect(() => setText(asOf), [asOf])

  function take(): void {
    if (isDay(text)) viewStore.getState().setAsOf(text)
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
        aria-invalid={!isDay(text)}
        title={isDay(text) ? undefined : t('asOf.invalid')}
        onChange={(event) => setText(event.target.value)}
        onBlur={take}
      />
    </form>
  )
}
