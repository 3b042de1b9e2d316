import { type ReactNode, useId } from 'react'
import css from '#client/ui/list/Pick.module.css'

type PickProps<Value extends string> = {
  readonly label: string
  /** The word for "any", where that can be chosen. */
  readonly any?: string
  readonly value: Value | null
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value | null) => void
}

export function Pick<Value extends string>({ label, any, value, options, onChange }: PickProps<Value>) {
  const id = useId()
  return (
    <span className={css.pick}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value ?? ''}
        onChange={(event) => onChange(options.find((one) => one.value === event.target.value)?.value ?? null)}
      >
        {any !== undefined && <option value="">{any}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  )
}

export function Picks({ children }: { readonly children: ReactNode }) {
  return <div className={css.picks}>{children}</div>
}
