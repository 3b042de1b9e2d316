import { type KeyboardEvent, type Ref, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hit } from '#client/features/explore/foundStore.ts'
import { HitRow } from '#client/features/explore/HitRow.tsx'
import css from '#client/features/explore/SearchBox.module.css'
import { type Search, useSearch } from '#client/features/explore/useSearch.ts'
import { SearchIcon } from '#client/ui/icons.tsx'

type SearchBoxProps = {
  readonly asOf: string
  readonly placeholder: string
  readonly onPick: (hit: Hit) => void
  /** On the start page it is large. */
  readonly large?: boolean
  readonly ref?: Ref<HTMLInputElement>
}

/** Search with suggestions as you type. Arrows, Enter and Escape work; an open input method keeps its own keys. */
export function SearchBox({ asOf, placeholder, onPick, large = false, ref }: SearchBoxProps) {
  const listId = useId()
  const [text, setText] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const search = useSearch(text, asOf)
  const current = search.hits[Math.min(active, search.hits.length - 1)]
  const showList = isOpen && text.trim() !== ''

  function pick(hit: Hit): void {
    setOpen(false)
    setText('')
    onPick(hit)
  }

  function onKey(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setOpen(true)
      setActive(step(active, event.key === 'ArrowDown' ? 1 : -1, search.hits.length))
    } else if (event.key === 'Enter' && showList && current) {
      event.preventDefault()
      pick(current)
    } else if (event.key === 'Escape' && (showList || text !== '')) {
      event.stopPropagation()
      setOpen(false)
      setText('')
    }
  }

  return (
    <search className={large ? css.large : css.small}>
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
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setActive(0)
          setOpen(true)
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKey}
      />
      <kbd className={css.key} aria-hidden>
        /
      </kbd>
      <Suggestions {...{ listId, search, current, onPick: pick }} text={text.trim()} isOpen={showList} />
    </search>
  )
}

type SuggestionsProps = {
  readonly listId: string
  readonly search: Search
  readonly current: Hit | undefined
  readonly text: string
  readonly isOpen: boolean
  readonly onPick: (hit: Hit) => void
}

function Suggestions({ listId, search, current, text, isOpen, onPick }: SuggestionsProps) {
  return (
    <div className={css.panel} hidden={!isOpen}>
      <div id={listId} role="listbox" aria-label={text} className={css.list}>
        {search.hits.map((hit) => (
          <HitRow key={hit.id} id={`${listId}-${hit.id}`} hit={hit} isCurrent={hit === current} onPick={onPick} />
        ))}
      </div>
      <SearchState search={search} text={text} />
    </div>
  )
}

function SearchState({ search, text }: { readonly search: Search; readonly text: string }) {
  const { t } = useTranslation('explore')
  return (
    <p className={css.state} role="status">
      {stateOf()}
    </p>
  )

  function stateOf(): string {
    if (search.tooLong) return t('search.tooLong')
    if (search.failed) return t('search.failed')
    if (search.answered === '') return t('search.searching')
    if (search.hits.length === 0) return t('search.nothing', { text })
    return search.more > 0 ? t('search.more', { count: search.more }) : ''
  }
}

function step(from: number, by: number, length: number): number {
  return length === 0 ? 0 : (from + by + length) % length
}
