import { shownFacts } from '#client/canvas/engine/facts/shownFacts.ts'
import type { ShownOf } from '#client/canvas/engine/facts/shownOf.ts'
import type { CanvasFacts } from '#client/canvas/engine/types.ts'
import { partNames } from '#client/view/tally.ts'
import type { Visible } from '#client/view/visible.ts'

type ColumnCounts = Readonly<Record<'units' | 'facts' | 'partners' | 'countries', ShownOf>>

/** What each column shows of what there is on this day; agreements and activities: of those that tie what is loaded. */
export function columnCounts(visible: Visible, facts: CanvasFacts | null | undefined): ColumnCounts {
  const all = partNames.flatMap((part) => visible.parts.partners[part])
  const countries = (nodes: Visible['organizations']) =>
    new Set(nodes.flatMap(({ countryCode }) => countryCode ?? [])).size
  return {
    units: visible.units,
    facts: { shown: shownFacts(facts, visible).length, total: facts?.facts.length ?? 0 },
    partners: visible.partners,
    countries: { shown: countries(visible.organizations), total: countries(all) },
  }
}
