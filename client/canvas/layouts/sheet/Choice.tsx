import { palettes } from '#client/styles/tokens.ts'
import type { ColourScheme } from '#client/view/types.ts'

type ChoiceProps<Value extends string> = {
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly text: string }[]
  readonly chosen: Value
  readonly scheme: ColourScheme
  readonly onChoose: (value: Value) => void
}

/** One of a few, side by side: what a layout lets the reader choose. */
export function Choice<Value extends string>({ label, options, chosen, scheme, onChoose }: ChoiceProps<Value>) {
  const palette = palettes[scheme]
  return (
    <fieldset aria-label={label} style={{ display: 'flex', gap: 2, margin: 0, padding: 0, border: 0 }}>
      {options.map(({ value, text }) => (
        <button
          key={value}
          type="button"
          aria-pressed={value === chosen}
          onClick={() => onChoose(value)}
          style={{
            padding: '3px 7px',
            fontSize: 11,
            lineHeight: 1.3,
            whiteSpace: 'nowrap',
            background: palette.plate,
            borderBottom: `2px solid ${value === chosen ? palette.accent : palette.plate}`,
            color: value === chosen ? palette.accentInk : palette.ink2,
          }}
        >
          {text}
        </button>
      ))}
    </fieldset>
  )
}
