import i18next from 'i18next'
import { sayWrongDay } from '#client/app/wrongDay.ts'
import { nodeId } from '#client/graph/ids.ts'
import { asLanguage, setLanguage } from '#client/i18n/language.ts'
import { isDay } from '#client/view/days.ts'
import { selectionOf } from '#client/view/selection.ts'
import type { PlaceSwitch, Selection } from '#client/view/types.ts'
import { nothingSelected, openingView, type ViewState, viewStore } from '#client/view/viewStore.ts'

const places: readonly PlaceSwitch[] = ['abroad', 'at_home', 'both']

/**
 * Keeps the view in the address, after `#`, so that a reload and a link open the same: `#asOf=2026-03-31&place=both`.
 * What is as the screen opens is left out, so that a bare link stays bare and follows the day.
 */
export function startAddress(today: string): void {
  viewStore.setState({ today })
  read(today)
  viewStore.subscribe((view, before) => {
    if (view.asOf !== before.asOf) sayWrongDay(null)
    write(today)
  })
  i18next.on('languageChanged', () => write(today))
  window.addEventListener('hashchange', () => read(today))
  // The router says so when a link to another screen was taken: the view goes along.
  window.addEventListener('pushState', () => write(today))
  window.addEventListener('popstate', () => read(today))
}

/** The part after `#` for the view as it is now. */
function hashOf(view: ViewState, today: string): string {
  const parts = new URLSearchParams()
  if (view.asOf !== today) parts.set('asOf', view.asOf)
  if (view.place !== openingView.place) parts.set('place', view.place)
  if (view.strategicOnly) parts.set('strategic', '1')
  if (view.selection.kind === 'node') parts.set('select', view.selection.id)
  if (view.selection.kind === 'nodes') parts.set('select', view.selection.ids.join(','))
  if (view.selection.kind === 'tie') parts.set('select', `${view.selection.from}~${view.selection.to}`)
  parts.set('lang', i18next.language)
  return `#${parts.toString().replaceAll('%7E', '~').replaceAll('%2C', ',')}`
}

function write(today: string): void {
  const hash = hashOf(viewStore.getState(), today)
  if (hash !== window.location.hash) window.history.replaceState(window.history.state, '', hash)
}

/** A part that cannot be read is left as the screen opens; it never stops the page. Of a day that is none the reader is told. */
function read(today: string): void {
  const parts = new URLSearchParams(window.location.hash.slice(1))
  const asOf = parts.get('asOf')
  const place = parts.get('place')
  const lang = parts.get('lang')
  viewStore.getState().open({
    asOf: asOf !== null && isDay(asOf) ? asOf : today,
    place: places.find((one) => one === place) ?? openingView.place,
    strategicOnly: parts.get('strategic') === '1',
    selection: selectionFrom(parts.get('select')),
  })
  // After the view, whose new day would take the notice away.
  if (asOf !== null && !isDay(asOf)) sayWrongDay(asOf)
  if (lang !== null) setLanguage(asLanguage(lang))
}

function selectionFrom(text: string | null): Selection {
  if (!text) return nothingSelected
  const [from, to] = text.split('~')
  return from && to ? { kind: 'tie', from, to: nodeId(to) } : selectionOf(text.split(',').filter(Boolean).map(nodeId))
}
