import i18next from 'i18next'
import { AddressBar } from '#client/app/address/AddressBar.ts'
import { addressNotes } from '#client/app/address/addressNotes.ts'
import { type Reading, readAddress, textOf } from '#client/app/address/addressText.ts'
import { keptDraft } from '#client/app/address/draftStore.ts'
import { Entries, isHere, isSameSeen, type Seen } from '#client/app/address/entries.ts'
import { type Change, changeOf } from '#client/app/address/steps.ts'
import { sayWrongDay } from '#client/app/address/wrongDay.ts'
import { presentIds } from '#client/features/explore/queries/presentIds.ts'
import { hitOf, panelStore, showHit, showOpened, wantedOf } from '#client/features/explore/stores/panelStore.ts'
import { nodeId } from '#client/graph/ids.ts'
import { asLanguage, showLanguage } from '#client/i18n/language.ts'
import { isPlainPart, plainView } from '#client/view/address/plainText.ts'
import { listChoice, noParts, type Parts, readParts } from '#client/view/listChoice.ts'
import { renamedSelection, thingsIn } from '#client/view/renamed.ts'
import type { ViewState } from '#client/view/store/state.ts'
import type { Selection } from '#client/view/types.ts'
import { nothingSelected, viewStore } from '#client/view/viewStore.ts'

/**
 * Keeps the view in the address, after `#`, so that a reload, a link and the back button open the same. What was opened
 * stays in the address unchanged until the reader does something: a bare link stays bare and follows the day.
 */
export function startAddress(today: string): { readonly turnDay: (day: string) => void } {
  viewStore.setState({ today })
  const address = new Address()
  address.start()
  return { turnDay: (day) => address.turnDay(day) }
}

const languageNow = () => asLanguage(i18next.language)

class Address {
  readonly #bar: AddressBar
  readonly #entries = new Entries(performance.timeOrigin, window.history.state)
  #shown: Seen
  /** The strongest change since the entry was written; changes of one event are one entry. */
  #pending: Change | null = null
  /** The router has already made the entry for this change. */
  #isNewEntry = false
  /** We move the view or write an entry ourselves: not a change by the reader. */
  #isOurs = false
  /** The address is still the one that was opened. */
  #isUntouched = true
  /** The address that was opened names a day: it keeps it. */
  #isDated = false
  /** The day to which the clock moved the view: no act of the reader. */
  #turnedTo: string | null = null
  /** The selection of the opened address may be something that is not on the canvas. */
  #isSelectionOpen = true

  constructor() {
    const reading = this.#read()
    const isNamed = reading.kind === 'view' && reading.language !== null
    this.#bar = new AddressBar(isNamed ? null : languageNow())
    this.#open(reading)
    offerDraft(reading)
    this.#shown = seenNow()
  }

  start(): void {
    this.#mark()
    viewStore.subscribe((now, before) => this.#follow(now, before))
    panelStore.subscribe((now, before) => {
      const hit = hitOf(now)
      if (hit !== hitOf(before)) this.#note(hit && hit.id === wantedOf(before) ? 'detail' : 'act')
    })
    listChoice.subscribe((now, before) => {
      // That something is not known is no act: the address stays as it was opened.
      if (now.parts !== before.parts) this.#note(isTyped(now.parts, before.parts) ? 'turn' : 'act')
    })
    i18next.on('languageChanged', () => this.#note('turn'))
    window.addEventListener('popstate', () => this.#arrive())
    window.addEventListener('hashchange', () => this.#arrive())
    // The router reports a link to another screen: the view goes along.
    window.addEventListener('pushState', () => this.#onRouterPush())
  }

  /** It is another day at home. Who looks at today goes on doing so; what was opened with a day keeps it. */
  turnDay(day: string): void {
    const { today, asOf, setAsOf } = viewStore.getState()
    viewStore.setState({ today: day })
    if (asOf !== today || (this.#isUntouched && this.#isDated)) return
    this.#turnedTo = day
    setAsOf(day)
  }

  #read(): Reading {
    return readAddress(textOf(window.location), viewStore.getState().today, languageNow())
  }

  #open(reading: Reading): void {
    addressNotes.setState({ unreadable: reading.kind === 'unreadable' ? reading.reason : null })
    this.#isUntouched = true
    this.#isDated = reading.kind === 'view' && (reading.packed !== null || /\basOf=/.test(textOf(window.location)))
    this.#isSelectionOpen = true
    this.#asOurs(() => {
      const { restore, history, today } = viewStore.getState()
      listChoice.setState(listOf(reading.kind === 'view' && reading.packed === null))
      if (reading.kind === 'view') {
        showHit(null)
        restore(reading.view, { key: 'address', values: {} })
        if (reading.language) showLanguage(reading.language)
        // After the view: its new day would clear the notice.
        sayWrongDay(reading.wrongDay)
      } else if (!history) restore(plainView(today, languageNow()), { key: 'address', values: {} })
    })
    this.#settleSelection()
  }

  #follow(now: ViewState, before: ViewState): void {
    if (now.asOf !== before.asOf) sayWrongDay(null)
    if (this.#isOurs) return
    this.#settleSelection()
    const change = this.#isTurned(now, before) ? 'turn' : changeOf(now, before)
    if (change === 'act' && now.history !== before.history) this.#bar.own()
    this.#note(change)
  }

  /** The picture of the new day is there: the entry of the browser's history shows it from now on. */
  #isTurned(now: ViewState, before: ViewState): boolean {
    if (this.#turnedTo === null || now.history === before.history) return false
    if (now.history?.present.content.graph.asOf !== this.#turnedTo) return false
    this.#turnedTo = null
    return true
  }

  /** If an address selects something that is not on the canvas, a search had found it. */
  #settleSelection(): void {
    const { graph, dayGraph, restoring, selection } = viewStore.getState()
    if (!this.#isSelectionOpen || !graph || restoring) return
    this.#isSelectionOpen = false
    const isDrawn = (id: string) => dayGraph?.nodes.has(nodeId(id)) || graph.nodes.has(nodeId(id))
    const strangers = thingsIn(selection).filter((id) => !isDrawn(id))
    if (strangers.length === 0) return
    if (selection.kind !== 'node' || selection.id.startsWith('dep-')) {
      void this.#followStrangers(selection, strangers, graph.asOf)
      return
    }
    this.#asOurs(() => {
      viewStore.getState().select(nothingSelected)
      showOpened({ kind: 'wantedHit', id: selection.id })
    })
  }

  /** Of several some may go by other ids today; those of which nothing is known are named. */
  async #followStrangers(selection: Selection, strangers: readonly string[], asOf: string): Promise<void> {
    const present = await presentIds(strangers, asOf)
    if (JSON.stringify(viewStore.getState().selection) !== JSON.stringify(selection)) return
    this.#asOurs(() => viewStore.getState().select(renamedSelection(selection, present)))
    const unknown = strangers.filter((id) => present.get(id) === null)
    for (const value of unknown) listChoice.getState().tellUnknown({ key: 'select', value })
  }

  #note(change: Change): void {
    if (this.#isOurs) return
    const isQueued = this.#pending !== null
    if (change === 'act' || !this.#pending || this.#pending === 'detail') this.#pending = change
    if (!isQueued) queueMicrotask(() => this.#settle())
  }

  #settle(): void {
    const isAct = this.#pending === 'act'
    if (this.#pending !== 'detail' || this.#isNewEntry) this.#isUntouched = false
    if (isAct && !this.#isNewEntry) this.#push()
    this.#pending = null
    this.#isNewEntry = false
    this.#hold()
    if (!this.#isUntouched) this.#bar.write()
  }

  #hold(): void {
    this.#shown = seenNow()
    this.#entries.hold(this.#shown)
  }

  #push(): void {
    this.#asOurs(() => window.history.pushState({ view: this.#entries.next() }, '', window.location.href))
  }

  #mark(): void {
    window.history.replaceState({ ...window.history.state, view: this.#entries.current }, '')
    this.#hold()
  }

  #onRouterPush(): void {
    if (this.#isOurs) return
    this.#entries.next()
    this.#asOurs(() => listChoice.setState(listOf(true)))
    this.#mark()
    this.#isNewEntry = true
    this.#note('detail')
  }

  /** The browser went to another entry: its view is shown again, or read from its address. */
  #arrive(): void {
    if (isHere(window.history.state, this.#entries.current)) return
    const arrived = this.#entries.arrive(window.history.state)
    if (!arrived?.seen.workspace) {
      this.#entries.adopt(window.history.state)
      this.#open(this.#read())
      this.#mark()
      return
    }
    const { seen, direction } = arrived
    if (this.#entries.goesOn(direction) && this.#isPassedBy(seen, direction)) {
      window.history.go(direction)
      return
    }
    const { workspace, selection, found, list } = seen
    this.#asOurs(() => {
      listChoice.setState({ parts: list, unknown: [] })
      if (workspace) viewStore.getState().revisit(workspace, selection)
      showHit(found)
    })
    this.#isUntouched = false
    this.#hold()
    this.#bar.write()
  }

  /** Going back skips entries that were undone; both directions skip entries that would show the same again. */
  #isPassedBy(seen: Seen, direction: number): boolean {
    if (isSameSeen(seen, this.#shown)) return true
    const undone = viewStore.getState().history?.future ?? []
    return direction < 0 && seen.path === this.#shown.path && undone.some(({ state }) => state === seen.workspace)
  }

  #asOurs(run: () => void): void {
    const before = this.#isOurs
    this.#isOurs = true
    run()
    this.#isOurs = before
  }
}

function seenNow(): Seen {
  const { history, selection } = viewStore.getState()
  return {
    path: window.location.pathname,
    workspace: history?.present ?? null,
    selection,
    found: hitOf(panelStore.getState()),
    list: listChoice.getState().parts,
  }
}

/** What the address narrows the list of its screen to. Packed, it holds a canvas alone. */
function listOf(isInWords: boolean): ReturnType<typeof readParts> {
  const text = textOf(window.location)
  if (!isInWords || !text.includes('=')) return noParts
  return readParts(text, window.location.pathname, isPlainPart)
}

/** Each letter that is typed replaces the entry: only its text has changed. */
function isTyped({ q: _now, ...now }: Parts, { q: _before, ...before }: Parts): boolean {
  return JSON.stringify(now) === JSON.stringify(before)
}

/** Offers the draft, unless it is the view that was opened. */
function offerDraft(reading: Reading): void {
  const draft = keptDraft()
  const packed = reading.kind === 'view' ? reading.packed : null
  if (draft && draft.text !== packed) addressNotes.setState({ offer: { draft, isBesideCopy: packed !== null } })
}
