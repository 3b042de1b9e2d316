import { useEffect, useId, useRef, useState } from 'react'
import { useTyped } from '#client/ui/composing.ts'
import css from '#client/ui/list/Pick.module.css'

/** Typing pauses of this length are asked; shorter ones wait for the next letter. */
const PAUSE_MS = 200

type TextFilterProps = {
  readonly label: string
  readonly value: string
  readonly longest: number
  readonly onChange: (value: string) => void
}

/** A text that a list is searched for. What an input method has not yet made a word of is not asked. */
export function TextFilter({ label, value, longest, onChange }: TextFilterProps) {
  const id = useId()
  const [typed, setTyped] = useState(value)
  const field = useTyped(typed, setTyped)
  // The owner has another text than the one it was given last: by the back button, or by an address.
  const [given, setGiven] = useState(value)
  if (given !== value) {
    setGiven(value)
    setTyped(value)
  }
  const latest = useRef(onChange)
  latest.current = onChange
  useEffect(() => {
    if (typed.trim() === given) return
    const timer = setTimeout(() => {
      setGiven(typed.trim())
      latest.current(typed.trim())
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, given])

  return (
    <span className={css.pick}>
      <label htmlFor={id}>{label}</label>
      <input id={id} type="search" autoComplete="off" spellCheck={false} maxLength={longest} {...field} />
    </span>
  )
}
