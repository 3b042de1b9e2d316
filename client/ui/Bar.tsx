import css from '#client/ui/Bar.module.css'

/** Fill of a bar; `hatched` is what nobody has told us. */
export type Fill = 'ink' | 'dots' | 'grey' | 'open' | 'dashed' | 'ink2' | 'warn'

/** A part of a bar: its share of the whole, its fill, and whether it is hatched because nobody was asked. */
export type BarPart = { readonly key: string; readonly value: number; readonly fill: Fill; readonly hatched?: boolean }

/** One bar of several parts. The numbers are beside it as text, so it is hidden from screen readers. */
export function Bar({ parts, total, height = 6 }: { parts: readonly BarPart[]; total: number; height?: number }) {
  return (
    <span className={css.bar} style={{ height }} aria-hidden>
      {parts
        .filter((part) => part.value > 0)
        .map((part) => (
          <span
            key={part.key}
            className={`${css[part.fill]} ${part.hatched ? css.hatched : ''}`}
            style={{ width: `${(100 * part.value) / Math.max(1, total)}%` }}
          />
        ))}
    </span>
  )
}

/** A small square with the same fill, for legends. */
export function Swatch({ fill, hatched = false }: { readonly fill: Fill; readonly hatched?: boolean }) {
  if (fill === 'dots' && !hatched) return <Dots />
  return <span className={`${css.swatch} ${css[fill]} ${hatched ? css.hatched : ''}`} aria-hidden />
}

/** Drawn one by one: on paper a background that repeats is a bitmap, and a list of 300 partners took 99 MB. */
function Dots() {
  return (
    <span className={`${css.swatch} ${css.dotted}`} aria-hidden>
      <svg viewBox="0 0 9 9" aria-hidden>
        <path d="M2.5 2.5h0M6.5 2.5h0M2.5 6.5h0M6.5 6.5h0" />
      </svg>
    </span>
  )
}
