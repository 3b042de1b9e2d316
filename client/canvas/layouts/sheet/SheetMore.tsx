import { type RefObject, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Size } from '#client/canvas/geometry/points.ts'
import { moreOf, type Seen } from '#client/canvas/layouts/sheet/moreOf.ts'
import type { SheetRow } from '#client/canvas/layouts/sheet/types.ts'
import { palettes } from '#client/styles/tokens.ts'
import type { ColourScheme } from '#client/view/types.ts'

type SheetMoreProps = {
  readonly scroll: RefObject<HTMLElement | null>
  readonly rows: readonly SheetRow[]
  /** Px of the strips that stay at their edges. */
  readonly edges: { readonly top: number; readonly left: number }
  readonly zoom: number
  readonly size: Size
  readonly scheme: ColourScheme
}

/** Below a sheet: how many marks it has that are not in sight, and in which direction. */
export function SheetMore({ scroll, rows, edges, zoom, size, scheme }: SheetMoreProps) {
  const { t } = useTranslation('canvas')
  const [seen, setSeen] = useState<Seen | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the size of the plate is that of the sheet
  useEffect(() => {
    const host = scroll.current
    if (!host) return
    const look = () => {
      const { scrollLeft, scrollTop, clientWidth, clientHeight } = host
      setSeen({ left: scrollLeft, top: scrollTop, right: scrollLeft + clientWidth, bottom: scrollTop + clientHeight })
    }
    look()
    host.addEventListener('scroll', look, { passive: true })
    return () => host.removeEventListener('scroll', look)
  }, [scroll, size, zoom])
  const more = seen && moreOf(rows, seen, edges, zoom)
  const said = more && directions.filter((one) => more[one] > 0).map((one) => t(`sheet.${one}`, { n: more[one] }))
  if (!said || said.length === 0) return null
  return (
    <p
      data-testid="sheet-more"
      // An image says in its own words that it is a part.
      data-passing
      style={{
        position: 'absolute',
        left: 84,
        right: 120,
        bottom: 14,
        textAlign: 'center',
        fontSize: 11,
        color: palettes[scheme].ink2,
      }}
    >
      {said.join(' · ')}
    </p>
  )
}

const directions = ['above', 'below', 'left', 'right'] as const
