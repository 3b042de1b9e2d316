import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { atEnter, isAnswered } from '#client/features/explore/search/atEnter.ts'
import { HitRow } from '#client/features/explore/search/HitRow.tsx'
import css from '#client/features/explore/search/SearchBox.module.css'
import type { Search } from '#client/features/explore/search/useSearch.ts'
import type { Hit } from '#client/features/explore/stores/searchStore.ts'
import { isComposing, useTyped } from '#client/ui/composing.ts'
import { SearchIcon } from '#client/ui/icons.tsx'

type SearchBoxProps = {
  readonly text: string
  readonly onText: (text: string) => void
  readonly search: Search
  readonly placeholder: string
  readonly onPick: (hit: Hit) => void
  /** Enter while the list is closed: to the next hit on the canvas, with Shift to the one before. */
  readonly onStep?: (by: 1 | -1) => void
  /** On the start page it is large. */
  readonly large?: boolean
  readonly ref?: Ref<HTMLInputElement>
  readonly onTyping?: (isTyping: boolean) => void
  /** Stands between the box and its list. */
  readonly children?: ReactNode
}

/**
 * Search with suggestions as you type. Arrows, Enter and Escape work; an open input method keeps its own keys. What was
 * typed stays after a choice; the owner of the text may take it away.
 */
export function SearchBox(props: SearchBoxProps) {
  const { text, onText, search, placeholder, onPick, onStep, large = false, ref, onTyping, children } = props
  const listId = useId()
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const fresh = isAnswered(search, text)
  const current = fresh ? search.hits[Math.min(active, search.hits.length - 1)] : undefined
  // The text for which Enter was pressed before its answer came.
  const [awaited, setAwaited] = useState<string | null>(null)
  const typed = useTyped(text, take, () => setAwaited(null))
  const showList = isOpen && text.trim() !== ''

  useEffect(() => onTyping?.(isOpen), [onTyping, isOpen])
  useEffect(() => {
    if (awaited === null || !fresh || search.failed) return
    setAwaited(null)
    if (current && awaited === text) pick(current)
  })

  function take(written: string): void {
    onText(written)
    setActive(0)
    setAwaited(null)
    setOpen(true)
  }

  function pick(hit: Hit): void {
    setOpen(false)
    setAwaited(null)
    onPick(hit)
  }

  function enter(): void {
    const what = atEnter(search, text)
    if (what === 'retry') search.retry()
    if (what !== 'pick') setAwaited(text)
    else if (current) pick(current)
  }

  function onKey(event: KeyboardEvent<HTMLInputElement>): void {
    if (isComposing(event)) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setOpen(true)
      if (fresh) setActive(step(active, event.key === 'ArrowDown' ? 1 : -1, search.hits.length))
    } else if (event.key === 'Enter' && text.trim() !== '') {
      event.preventDefault()
      if (showList && !event.shiftKey) enter()
      else onStep?.(event.shiftKey ? -1 : 1)
    } else if (event.key === 'Escape' && (showList || text !== '')) {
      event.stopPropagation()
      setOpen(false)
      onText('')
      setAwaited(null)
    }
  }

  return (
    <search className={large ? css.large : css.small}>
      <div className={`framed ${css.box}`}>
        <SearchIcon size={large ? 18 : 15} />
        <input
          ref={ref}
          type="text"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          aria-label={placeholder}
          aria-expanded={showList}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={showList && current ? `${listId}-${current.id}` : undefined}
          placeholder={placeholder}
          {...typed}
          onFocus={() => setOpen(true)}
          onBlur={() => {
            setOpen(false)
            setAwaited(null)
          }}
          onKeyDown={onKey}
        />
        <kbd className={css.key} aria-hidden>
          /
        </kbd>
      </div>
      {children}
      <Suggestions {...{ listId, search, current, fresh, onPick: pick }} text={text.trim()} isOpen={showList} />
    </search>
  )
}

type SuggestionsProps = {
  readonly listId: string
  readonly search: Search
  readonly current: Hit | undefined
  /** The hits answer the text; else they are dimmed. */
  readonly fresh: boolean
  readonly text: string
  readonly isOpen: boolean
  readonly onPick: (hit: Hit) => void
}

function Suggestions({ listId, search, current, fresh, text, isOpen, onPick }: SuggestionsProps) {
  return (
    <div className={css.panel} hidden={!isOpen}>
      <div id={listId} role="listbox" aria-label={text} aria-busy={!fresh} className={css.list}>
        {search.hits.map((hit) => (
          <HitRow key={hit.id} id={`${listId}-${hit.id}`} hit={hit} isCurrent={hit === current} onPick={onPick} />
        ))}
      </div>
      <SearchState search={search} fresh={fresh} text={text} />
    </div>
  )
}

type SearchStateProps = Pick<SuggestionsProps, 'search' | 'fresh' | 'text'>

function SearchState({ search, fresh, text }: SearchStateProps) {
  const { t } = useTranslation(['explore', 'app'])
  return (
    <p className={css.state} role="status">
      {stateOf()}
      {search.failed && (
        <button
          type="button"
          className={`text-link ${css.retry}`}
          // The press must not take the focus away before the click arrives.
          onMouseDown={(event) => event.preventDefault()}
          onClick={search.retry}
        >
          {t('app:retry')}
        </button>
      )}
    </p>
  )

  function stateOf(): string {
    if (search.tooLong) return t('explore:search.tooLong')
    if (search.failed) return t('explore:search.failed')
    if (!fresh) return t('explore:search.searching')
    if (search.hits.length === 0) return t('explore:search.nothing', { text })
    return search.more > 0 ? t('explore:search.more', { count: search.more }) : ''
  }
}

function step(from: number, by: number, length: number): number {
  return length === 0 ? 0 : (from + by + length) % length
}
