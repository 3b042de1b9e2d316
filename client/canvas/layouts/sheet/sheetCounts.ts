import { shownFacts } from '#client/canvas/engine/facts/shownFacts.ts'
import type { ShownOf } from '#client/canvas/engine/facts/shownOf.ts'
import type { CanvasFacts } from '#client/canvas/engine/types.ts'
import { partNames } from '#client/view/tally.ts'
import type { Visible } from '#client/view/visible.ts'

type SheetCounts = Readonly<Record<'units' | 'facts' | 'partners' | 'countries', ShownOf>>

/**
 * What the columns of a sheet show of what there is on this day, counted as legend and strip count it: units as 部局, whatever
 * records name; agreements and activities: of those that tie what is loaded.
 */
export function sheetCounts(visible: Visible, facts: CanvasFacts | null | undefined): SheetCounts {
  const all = partNames.flatMap((part) => visible.parts.partners[part])
  const countries = (nodes: Visible['organizations']) =>
    new Set(nodes.flatMap(({ countryCode }) => countryCode ?? [])).size
  return {
    units: visible.topUnits,
    facts: { shown: shownFacts(facts, visible).length, total: facts?.facts.length ?? 0 },
    partners: visible.partners,
    countries: { shown: countries(visible.organizations), total: countries(all) },
  }
}
