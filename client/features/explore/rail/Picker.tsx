import { type ReactNode, useId } from 'react'
import css from '#client/features/explore/rail/Picker.module.css'

type PickerProps<Value extends string> = {
  readonly testId: string
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string; readonly isOff?: boolean }[]
  readonly onPick: (value: Value) => void
  /** What the choice then shows, below it. */
  readonly children: ReactNode
}

/** One of several ways to draw, with what it means. */
export function Picker<Value extends string>({ testId, label, value, options, onPick, children }: PickerProps<Value>) {
  const id = useId()
  return (
    <div className={css.picker} data-testid={testId}>
      <label htmlFor={id} className={css.label}>
        {label}
      </label>
      <select
        id={id}
        className={css.select}
        value={value}
        aria-describedby={`${id}-sentences`}
        onChange={({ target }) => {
          const picked = options.find((option) => option.value === target.value)
          if (picked) onPick(picked.value)
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.isOff}>
            {option.label}
          </option>
        ))}
      </select>
      <div id={`${id}-sentences`} className={css.sentences}>
        {children}
      </div>
    </div>
  )
}
